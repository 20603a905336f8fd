package jurisdiction_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongxiang.example/deadline"
	"gongxiang.example/internal/generate"
	"gongxiang.example/jurisdiction"
)

// ids writes the instruments that a law holds, in order.
func ids(law *jurisdiction.Law) string {
	var list []string
	for i := range law.Instruments() {
		list = append(list, i.ID())
	}
	return strings.Join(list, " ")
}

// shipped are the texts that the module holds, in order.
const shipped = "state-2025 hubei-2025 hubei-2021 jingzhou-2024 hunan-2024-draft"

// TestShipped: the facts of the header are those of the published text.
func TestShipped(t *testing.T) {
	law := jurisdiction.China()
	i := law.Instrument("state-2025")
	if i == nil || ids(law) != shipped || law.Instrument("nobody") != nil {
		t.Fatalf("the shipped law holds %q", ids(law))
	}
	if i.Title() != (jurisdiction.Text{"政务数据共享条例", "Regulation on Government Data Sharing"}) || i.Number() != "国务院令第809号" || i.Issuer()[0] != "国务院" ||
		i.Kind() != jurisdiction.AdministrativeRegulation || i.Territory() != jurisdiction.Nation() {
		t.Errorf("the header reads %q, %s, %v, %v, %v", i.Title(), i.Number(), i.Issuer(), i.Kind(), i.Territory())
	}
	if i.Adopted() != date("2025-05-09") || i.Promulgated() != date("2025-05-28") || i.Effective() != date("2025-08-01") || !i.Expires().IsZero() {
		t.Errorf("adopted %v, promulgated %v, effective %v, expires %v", i.Adopted(), i.Promulgated(), i.Effective(), i.Expires())
	}
	if law.InForce(i.ID(), date("2025-07-31")) || !law.InForce(i.ID(), date("2025-08-01")) || law.InForce(i.ID(), deadline.Date{}) {
		t.Error("it is not in force from 2025-08-01 on")
	}
	if (law.Readings() != jurisdiction.Readings{}) || law.CalendarAt(division("421000")) != deadline.China() {
		t.Errorf("the readings are %+v", law.Readings())
	}
	for p := range i.Provisions() {
		if s := p.Summary(); s[0] == "" || s[1] == "" || p.Kind() == "" || p.Actor() == "" {
			t.Errorf("%v%s: %q, %q, %q", p.Cite(), p.Letter(), s, p.Kind(), p.Actor())
		}
	}
}

// TestChinaShared asks from many goroutines at once; run with the race detector.
func TestChinaShared(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			law := jurisdiction.China()
			if law != jurisdiction.China() {
				t.Error("China is put together twice")
			}
			d := run(t, law, department("421000"), conditional, "2026-02-13", received("2026-01-30")).Duties[0]
			if d.Due != date("2026-02-13") {
				t.Errorf("due %v", d.Due)
			}
		}()
	}
	wait.Wait()
}

// TestTables: the checked-in table is what the generator makes of the texts.
func TestTables(t *testing.T) {
	var texts [][]byte
	for _, id := range strings.Fields(shipped) {
		texts = append(texts, []byte(read(t, "texts/"+id+".txt")))
	}
	src, err := generate.Jurisdiction([]byte(read(t, "divisions.txt")), texts...)
	if err != nil {
		t.Fatal(err)
	}
	if string(src) != read(t, "tables.go") {
		t.Error("tables.go is not what go generate writes")
	}
}

// small is a text with one rule and what is put after it.
func small(id, rest string) string {
	return "instrument " + id + "\n  title      某办法（" + id + "） / Measures\n  kind       local-rule\n  territory  421000\n  effective  2026-01-01\n" +
		"provision 1\n  kind     duty\n  carried  text\n  zh       甲。\n  en       A.\nscope 1\n  bound  department\n" +
		"rule r\n  cite    1\n  matter  delivery\n  bearer  provider\n  term    none\n" + rest
}

// TestWithErrors: each text is right in itself and names something that no text
// held has.
func TestWithErrors(t *testing.T) {
	head := `jurisdiction: instrument "small": rule r: `
	tests := []struct{ name, rest, want string }{
		{"right", "", ""},
		{"matter", "  effect  甲 / A\nrule s\n  cite    1\n  matter  weather\n  bearer  provider\n  term    none\n", `jurisdiction: instrument "small": rule s: no text declares the matter "weather"`},
		{"event", "  start   storm\n  duty    d\n  act     a: consented; 甲 / A\n", head + `no text declares the event "storm"`},
		{"event of an act", "  start   received\n  duty    d\n  act     a: consented | storm; 甲 / A\n", head + `no text declares the event "storm"`},
		{"event that ends", "  start   received\n  duty    d\n  act     a: consented; 甲 / A\n  ends    storm\n", head + `no text declares the event "storm"`},
		{"fact", "  when    weather=fine\n", head + `no text declares the fact "weather"`},
		{"fact that it declares", "  when    weather=fine\nfact weather\n  values  no fine\n  words   晴 / fine\n", ""},
		{"relation too early", "  relation stricter state-2025:22.1 from 2025-01-01\n", head + "it relates to state-2025:22.1 from 2025-01-01, before that text commenced on 2025-08-01"},
		{"option", "  when    reading:umbrella=yes\n", head + `no text declares the option "umbrella"`},
		{"check", "  late    late-storm\n", head + `no text has the check "late-storm"`},
		{"relation to a place that is not", "  relation stricter state-2025:99 from 2026-01-01\n", head + `it relates to state-2025:99, and no text held has that provision`},
		{"relation to a text that is not held", "  relation stricter nobody-2000:1 from 2026-01-01\n", head + `it relates to nobody-2000:1, and no text held has that provision`},
		{"within", "  within  inner\n", head + `there is no rule "inner"`},
		{"within elsewhere", "  within  state-2025/inner\n", head + `there is no rule "state-2025/inner"`},
		{"within a rule of the State", "  within  state-2025/delivery\n", ""},
		{"cautious", "  cautious inner\n", head + `there is no rule "inner"`},
	}
	for _, tt := range tests {
		law, err := jurisdiction.China().With(parse(t, small("small", tt.rest)))
		if (law == nil) != (err != nil) || (err == nil) != (tt.want == "") || err != nil && (err.Error() != tt.want || !errors.Is(err, jurisdiction.ErrInstrument)) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestWith: errors of several texts come together, an id is held once, and the
// receiver stays as it was.
func TestWith(t *testing.T) {
	law := jurisdiction.China()
	a, b := parse(t, small("a", "  late    storm\n")), parse(t, small("b", "  within  storm\n  when    reading:storm=yes\n"))
	_, err := law.With(a, b)
	want := `jurisdiction: instrument "a": rule r: no text has the check "storm"
jurisdiction: instrument "b": rule r: there is no rule "storm"
jurisdiction: instrument "b": rule r: no text declares the option "storm"`
	if err == nil || err.Error() != want {
		t.Errorf("With:\n%v\nwant\n%s", err, want)
	}
	one := parse(t, small("one", ""))
	_, err = law.With(one, one, nil, law.Instrument("state-2025"))
	want = `jurisdiction: instrument "one": none given, or one with this id is held already
jurisdiction: instrument: none given, or one with this id is held already
jurisdiction: instrument "state-2025": none given, or one with this id is held already`
	if err == nil || err.Error() != want {
		t.Errorf("With:\n%v\nwant\n%s", err, want)
	}
	more := with(t, law, parse(t, small("two", "")), one)
	if ids(more) != shipped+" two one" || ids(law) != shipped {
		t.Errorf("the new law holds %q, the old one %q", ids(more), ids(law))
	}
	if _, err := law.Ruling(ask("delivery", "421000", "2026-03-02", conditional)); err != nil {
		t.Error(err)
	}
	if got := standings(rule(t, more, ask("delivery", "421000", "2026-03-02", conditional))); got != "delivery governing, r governing, r governing" {
		t.Errorf("the new law: %s", got)
	}
	if same := with(t, law); ids(same) != shipped {
		t.Errorf("With of nothing holds %q", ids(same))
	}
	// The zero Law holds nothing and takes instruments.
	if zero := new(jurisdiction.Law); ids(with(t, zero, one)) != "one" {
		t.Errorf("the zero Law with one holds %q", ids(zero))
	}
}

// TestReadings sets every option to every value by its text form. The values are
// those that the comments of the constants explain, the default first.
func TestReadings(t *testing.T) {
	options := []struct {
		key    string
		values string
		field  func(jurisdiction.Readings) int
	}{
		{"trigger-day", "excluded counted", func(r jurisdiction.Readings) int { return int(r.TriggerDay) }},
		{"rest-day-receipt", "as-received next-workday", func(r jurisdiction.Readings) int { return int(r.RestDayReceipt) }},
		{"supplement", "restart none suspend", func(r jurisdiction.Readings) int { return int(r.Supplement) }},
		{"extension-needs", "consent-and-notice consent asked-in-time", func(r jurisdiction.Readings) int { return int(r.ExtensionNeeds) }},
		{"authority-consent", "next-higher own-government", func(r jurisdiction.Readings) int { return int(r.AuthorityConsent) }},
		{"not-shared-request", "no-clock ten-days", func(r jurisdiction.Readings) int { return int(r.NotSharedRequest) }},
		{"unconditional-refusal", "listed-grounds never", func(r jurisdiction.Readings) int { return int(r.UnconditionalRefusal) }},
		{"silence", "contested effective void", func(r jurisdiction.Readings) int { return int(r.Silence) }},
		{"common-superior", "containing strictly-above", func(r jurisdiction.Readings) int { return int(r.CommonSuperior) }},
		{"vertical-authority", "split managing-level place", func(r jurisdiction.Readings) int { return int(r.VerticalAuthority) }},
		{"catalog-trigger", "effective published", func(r jurisdiction.Readings) int { return int(r.CatalogTrigger) }},
		{"retention-start", "last-entry creation end-of-sharing", func(r jurisdiction.Readings) int { return int(r.RetentionStart) }},
		{"fixed-date", "unmoved next-workday", func(r jurisdiction.Readings) int { return int(r.FixedDate) }},
		{"yearly", "calendar rolling", func(r jurisdiction.Readings) int { return int(r.Yearly) }},
	}
	var keys []string
	for _, o := range options {
		keys = append(keys, o.key)
		for i, value := range strings.Fields(o.values) {
			r, err := jurisdiction.Readings{}.With(o.key, value)
			if err != nil || r.Value(o.key) != value || o.field(r) != i {
				t.Errorf("With(%s, %s) = %d, %q, %v, want %d", o.key, value, o.field(r), r.Value(o.key), err, i)
			}
			if (r == jurisdiction.Readings{}) != (i == 0) {
				t.Errorf("With(%s, %s) is the default: %v", o.key, value, i != 0)
			}
			if law := reading(t, jurisdiction.China(), r); law.Readings() != r || law == jurisdiction.China() {
				t.Errorf("Reading of %s, %s is not kept", o.key, value)
			}
		}
		_, err := jurisdiction.Readings{}.With(o.key, "wrong")
		if want := `jurisdiction: reading "` + o.key + `": value "wrong": want one of ["` + strings.ReplaceAll(o.values, " ", `" "`) + `"]`; !errors.Is(err, jurisdiction.ErrReading) || err.Error() != want {
			t.Errorf("With(%s, wrong): %v, want %s", o.key, err, want)
		}
	}
	var got []string
	for k, v := range (jurisdiction.Readings{}).All() {
		got = append(got, k)
		if v != strings.Fields(options[len(got)-1].values)[0] {
			t.Errorf("the default of %s is %s", k, v)
		}
	}
	if !slices.Equal(got, keys) || !slices.Equal(slices.Collect(jurisdiction.OptionSet(1<<14-1).Keys()), keys) {
		t.Errorf("All yields %v, want %v", got, keys)
	}
	for _, key := range keys {
		if w := (jurisdiction.Readings{}).Words(key); w[0] == "" || w[1] == "" || w[0] == key {
			t.Errorf("Words(%s) = %q, want both languages", key, w)
		}
	}
	if w := (jurisdiction.Readings{}).Words("sichuan-chain"); w != (jurisdiction.Text{}) {
		t.Errorf("Words of an option that the struct does not have = %q", w)
	}
	for range (jurisdiction.Readings{}).All() {
		break
	}
	for k := range (jurisdiction.OptionSupplement | jurisdiction.OptionTriggerDay).Keys() {
		if k != "trigger-day" {
			t.Errorf("the first of two options is %s", k)
		}
		break
	}
}

// TestReadingErrors: values that no constant has, and options that no instrument
// held declares.
func TestReadingErrors(t *testing.T) {
	set := func(key, value string) jurisdiction.Readings {
		r, err := jurisdiction.Readings{}.With(key, value)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	sichuan := with(t, jurisdiction.China(), load(t, "sichuan-2022"))
	tests := []struct {
		law  *jurisdiction.Law
		r    jurisdiction.Readings
		want string
	}{
		{jurisdiction.China(), jurisdiction.Readings{Supplement: 3}, `jurisdiction: reading "supplement": value 3: want 0 through 2`},
		{jurisdiction.China(), jurisdiction.Readings{UnconditionalRefusal: 200}, `jurisdiction: reading "unconditional-refusal": value 200: want 0 through 1`},
		{jurisdiction.China(), set("sichuan-chain", "nested"), `jurisdiction: reading "sichuan-chain": value "nested": the instruments held declare []`},
		{sichuan, set("sichuan-chain", "circular"), `jurisdiction: reading "sichuan-chain": value "circular": the instruments held declare ["nested" "sequential"]`},
		{sichuan, set("sichuan-chain", "sequential"), ""},
		{sichuan, set("sichuan-chain", "nested"), ""},
	}
	for _, tt := range tests {
		law, err := tt.law.Reading(tt.r)
		if (law == nil) != (err != nil) || (err == nil) != (tt.want == "") || err != nil && (err.Error() != tt.want || !errors.Is(err, jurisdiction.ErrReading)) {
			t.Errorf("Reading: %v, want %s", err, tt.want)
		}
	}
	for _, kv := range [][2]string{{"", "x"}, {"x", ""}, {"Bad", "x"}, {"x", "a=b"}, {"x\ny", "z"}} {
		r, err := jurisdiction.Readings{}.With(kv[0], kv[1])
		if !errors.Is(err, jurisdiction.ErrReading) || r != (jurisdiction.Readings{}) {
			t.Errorf("With(%q, %q) = %+v, %v, want ErrReading", kv[0], kv[1], r, err)
		}
	}
	// Options of instruments keep one value each and do not depend on the order.
	r, _ := set("b", "x").With("a", "y")
	r, _ = r.With("b", "z")
	q, _ := set("b", "z").With("a", "y")
	if r != q || r.Value("a") != "y" || r.Value("b") != "z" || r.Value("c") != "" {
		t.Errorf("two ways to the same readings: %+v and %+v", r, q)
	}
	var all []string
	for k, v := range r.All() {
		all = append(all, k+"="+v)
	}
	if n := len(all); n != 16 || all[14] != "a=y" || all[15] != "b=z" {
		t.Errorf("All yields %v", all)
	}
	if s := (jurisdiction.Readings{Supplement: 3}).Value("supplement"); s != "supplement(3)" {
		t.Errorf("Value of an undeclared supplement = %q", s)
	}
}

// TestHeldLocally: with the six texts under testdata, Sichuan and Chengdu are
// covered as Hubei is without them, Hunan, of which only a draft is held, is not, and the nation is no local territory.
func TestHeldLocally(t *testing.T) {
	law := withTestdata(t)
	for code, want := range map[string]bool{"510000": true, "510100": true, "510600": true, "310000": true, "421000": true, "420000": true, "430000": false, "000000": false} {
		if inHubei := code[:2] == "42"; law.HeldLocally(division(code)) != want || jurisdiction.China().HeldLocally(division(code)) != inHubei {
			t.Errorf("HeldLocally(%s) = %v, want %v; the shipped law %v, want Hubei alone", code, !want, want, jurisdiction.China().HeldLocally(division(code)))
		}
	}
}

// TestBinds: the scope of a text and its days in force are two questions.
func TestBinds(t *testing.T) {
	body := func(k jurisdiction.BodyKind, code string) jurisdiction.Body {
		return jurisdiction.Body{Kind: k, Division: division(code)}
	}
	tests := []struct {
		name           string
		law            *jurisdiction.Law
		provider       jurisdiction.BodyKind
		place, day     string
		bound, inForce bool
	}{
		{"in force", jurisdiction.China(), jurisdiction.Department, "421000", "2025-08-01", true, true},
		{"not yet", jurisdiction.China(), jurisdiction.Department, "360400", "2025-07-31", true, false},
		{"in Hubei by its own text", jurisdiction.China(), jurisdiction.Department, "421000", "2025-07-31", true, true},
		{"by reference", jurisdiction.China(), jurisdiction.StateOrgan, "421000", "2025-08-01", true, true},
		{"outside", jurisdiction.China(), jurisdiction.PublicInstitution, "510600", "2025-08-01", false, false},
		{"bound in Sichuan", withTestdata(t), jurisdiction.StateOrgan, "510600", "2025-07-31", true, true},
		{"bound in Sichuan in some sectors", withTestdata(t), jurisdiction.PublicInstitution, "510600", "2025-07-31", false, false},
		{"not bound in Jiangxi", withTestdata(t), jurisdiction.PublicInstitution, "360400", "2025-07-31", false, false},
		{"kind unknown", jurisdiction.China(), jurisdiction.UnknownBody, "421000", "2025-08-01", true, true},
	}
	for _, tt := range tests {
		bound, inForce := tt.law.Binds(body(tt.provider, tt.place), body(jurisdiction.Department, "110000"), date(tt.day))
		if bound != tt.bound || inForce != tt.inForce {
			t.Errorf("%s: Binds = %v, %v, want %v, %v", tt.name, bound, inForce, tt.bound, tt.inForce)
		}
	}
	if bound, inForce := jurisdiction.China().Binds(jurisdiction.Body{}, jurisdiction.Body{}, date("2026-01-01")); bound || inForce {
		t.Error("nobody is bound by something")
	}
}

// TestCalendarAt: a made-up day off in Enshi, Wednesday 2026-08-19, moves the
// dates of a provider there and of nobody else. From Monday 08-17 one working
// day is 08-18, from 08-18 it is 08-19, or 08-20 in Enshi.
func TestCalendarAt(t *testing.T) {
	notices, err := deadline.ParseNotices([]byte("notice 恩施州政办发〔2026〕1号; area 422800; issued 2026-07-01; link https://example.com/enshi\nholiday 州庆 / Prefecture Day; off 2026-08-19\n"))
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := deadline.China().With(notices...)
	if err != nil {
		t.Fatal(err)
	}
	law := jurisdiction.China().Calendar(calendar)
	for code, want := range map[string]string{"422800": "2026-08-20", "422825": "2026-08-20", "421000": "2026-08-19", "420000": "2026-08-19"} {
		if (law.CalendarAt(division(code)) == calendar) != (want == "2026-08-19") {
			t.Errorf("CalendarAt(%s) is the common one: %v", code, want != "2026-08-19")
		}
		d := run(t, law, department(code), unconditional, "2026-08-18", received("2026-08-18")).Duties[0]
		if d.Due.String() != want {
			t.Errorf("a provider at %s: due %v, want %s", code, d.Due, want)
		}
	}
	if law.CalendarAt(jurisdiction.Division{}) != calendar || jurisdiction.China().CalendarAt(division("422800")) != deadline.China() {
		t.Error("CalendarAt nowhere is not the calendar of the law, or the receiver has changed")
	}
}

// TestEventWords: the events of the module and those of the texts held.
func TestEventWords(t *testing.T) {
	law := withTestdata(t)
	for _, e := range []jurisdiction.EventType{
		jurisdiction.Received, jurisdiction.SupplementAsked, jurisdiction.Supplemented, jurisdiction.ExtensionApproved, jurisdiction.ExtensionNotified,
		jurisdiction.Consented, jurisdiction.Refused, jurisdiction.Withdrawn, jurisdiction.Offered, jurisdiction.Delivered, "accepted", "consulted", "confirmed",
	} {
		words, ok := law.Event(e)
		if !ok || words[0] == "" || words[1] == "" {
			t.Errorf("Event(%s) = %q, %v", e, words, ok)
		}
	}
	if words, ok := jurisdiction.China().Event("confirmed"); ok {
		t.Errorf("the shipped law knows %q", words)
	}
}
