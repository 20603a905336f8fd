package deadline_test

import (
	"testing"

	"gongxiang.example/deadline"
)

// localNotices are made-up: Enshi prefecture (422800), Laifeng county within it
// (422827) and Yichang next to it. 19 August 2026 is a Wednesday, 22 August a
// Saturday.
const localNotices = `
notice 恩施州政办发〔2026〕1号; area 422800; issued 2026-07-01; link https://example.com/enshi
holiday 州庆 / Prefecture Day; off 2026-08-19; work 2026-08-22
notice 来凤政办发〔2026〕2号; area 422827; issued 2026-07-02; link https://example.com/laifeng
holiday 县庆 / County Day; off 2026-08-20
notice 宜昌政办发〔2026〕3号; area 420500; issued 2026-07-03; link https://example.com/yichang
holiday 市庆 / City Day; off 2026-08-21
`

// TestAt asks the days of the local arrangements at several places. The wanted
// days follow from which territory lies around which.
func TestAt(t *testing.T) {
	c := with(t, deadline.China(), localNotices)
	days := []string{"2026-08-18", "2026-08-19", "2026-08-20", "2026-08-21", "2026-08-22"}
	ordinary := [5]bool{true, true, true, true, false}
	tests := []struct {
		area string
		want [5]bool // worked on each of days
	}{
		{"422800", [5]bool{true, false, true, true, true}},  // the prefecture itself
		{"422825", [5]bool{true, false, true, true, true}},  // Xuan'en, a county within
		{"422827", [5]bool{true, false, false, true, true}}, // a county within with a day of its own
		{"420500", [5]bool{true, true, true, false, false}}, // next to it
		{"420502", [5]bool{true, true, true, false, false}},
		{"420000", ordinary}, // the province around them
		{"421000", ordinary},
		{"110000", ordinary},
		{"000000", ordinary},
		{"4228", ordinary}, // no division code
		{"", ordinary},
	}
	for _, tt := range tests {
		local := c.At(tt.area)
		for i, day := range days {
			if got := worked(t, local, date(day)); got != tt.want[i] {
				t.Errorf("At(%q).IsWorkday(%s) = %v, want %v", tt.area, day, got, tt.want[i])
			}
		}
		if isOrdinary := tt.want == ordinary; (local == c) != isOrdinary || local.IsLocal() == isOrdinary {
			t.Errorf("At(%q) is the receiver: %v, IsLocal %v, want the receiver: %v", tt.area, local == c, local.IsLocal(), isOrdinary)
		}
	}
	for i, day := range days {
		if got := worked(t, c, date(day)); got != ordinary[i] {
			t.Errorf("the receiver: IsWorkday(%s) = %v, want %v", day, got, ordinary[i])
		}
	}
	if !c.HasLocal() || c.IsLocal() || deadline.China().HasLocal() || deadline.China().IsLocal() {
		t.Errorf("HasLocal %v, IsLocal %v with local notices; %v, %v without", c.HasLocal(), c.IsLocal(), deadline.China().HasLocal(), deadline.China().IsLocal())
	}
	info, err := c.At("422827").Day(date("2026-08-22"))
	if err != nil || info.Kind != deadline.MakeUp || info.Notice != "恩施州政办发〔2026〕1号" || info.Holiday[deadline.English] != "Prefecture Day" {
		t.Errorf("Day(2026-08-22) at 422827 = %+v, %v", info, err)
	}
	// 18 August, a Tuesday, and three working days: 20, 21, Saturday 22.
	if d := due(t, c.At("422825"), "2026-08-18", deadline.Workdays(3)); d.Last() != date("2026-08-22") {
		t.Errorf("at 422825: %v, want 2026-08-22", d)
	}
}

// TestAtProvince: a province's notice holds in its cities, and a city's own
// arrangement is added to it.
func TestAtProvince(t *testing.T) {
	c := with(t, deadline.China(), localNotices+`
notice 鄂政办发〔2026〕4号; area 420000; issued 2026-07-04; link https://example.com/hubei
holiday 省庆 / Province Day; off 2026-08-18
`)
	for area, want := range map[string]bool{"420000": false, "421000": false, "422825": false, "422827": false, "430000": true} {
		if got := worked(t, c.At(area), date("2026-08-18")); got != want {
			t.Errorf("At(%q).IsWorkday(2026-08-18) = %v, want %v", area, got, want)
		}
	}
	if worked(t, c.At("422827"), date("2026-08-20")) || !worked(t, c.At("421000"), date("2026-08-20")) {
		t.Error("2026-08-20 is off in 422827 alone")
	}
}

// TestAtKnown: local holidays come and go with the day on which they were known.
func TestAtKnown(t *testing.T) {
	c := with(t, deadline.China(), localNotices)
	for day, want := range map[string]bool{"2026-06-30": true, "2026-07-01": false} {
		if got := worked(t, c.KnownAt(date(day)).At("422825"), date("2026-08-19")); got != want {
			t.Errorf("known on %s: IsWorkday(2026-08-19) at 422825 = %v, want %v", day, got, want)
		}
	}
}

// TestAtStaysLocal: what is derived from the calendar of a territory is one of
// that territory.
func TestAtStaysLocal(t *testing.T) {
	c := with(t, deadline.China(), localNotices)
	off := date("2026-08-19")
	derived := map[string]*deadline.Calendar{
		"Forecast": forecast(t, c.At("422825"), "2027-06-30"),
		"KnownAt":  c.At("422825").KnownAt(date("2026-12-31")),
		"With":     with(t, c.At("422825"), notice2027),
	}
	for name, local := range derived {
		if worked(t, local, off) || !local.IsLocal() {
			t.Errorf("At(422825) then %s: %v is worked %v, IsLocal %v, want the local day off", name, off, worked(t, local, off), local.IsLocal())
		}
	}
	if f := forecast(t, c, "2027-06-30").At("422825"); worked(t, f, off) || f.Last() != date("2027-06-30") {
		t.Errorf("Forecast then At(422825): %v worked %v, last %v", off, worked(t, f, off), f.Last())
	}
}
