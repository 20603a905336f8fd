// Route prints who settles a dispute over sharing data between two bodies: stage by
// stage who must negotiate, which authority coordinates, which government decides,
// where each is written, what other readings would give, and what cannot be known.
//
//	go run ./examples/route [flags] [REQUESTER PROVIDER]
//
// Without bodies it takes a bureau of Jingzhou whom the tax office of the city has
// refused data. A body is the code or the name of its place, a slash and its own
// name, and facts after commas:
//
//	421000
//	荆州市/卫生健康委员会
//	荆州市卫生健康委员会
//	湖北省荆州市沙市区教育局
//	421000/荆州市税务局,managed=centre
//	421000/荆州医院,kind=public-institution,sector=health
//	421000/政务数据局,authority
//	421000/财政金融局,zone=荆州经开区
//	国务院/教育部
//
// A name begins with its place; where several places have that name, the codes are
// listed. Nothing else is read out of a name: who manages a body is a fact.
//
// The exit status is 0 when a ladder was printed, also an empty one, which says why,
// and 1 when a flag, a body or a text is wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"gongxiang.example/deadline"
	"gongxiang.example/dispute"
	"gongxiang.example/jurisdiction"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "route:", err)
		os.Exit(1)
	}
}

// options are the flags and the bodies.
type options struct {
	lang     deadline.Language
	on       deadline.Date
	subject  jurisdiction.Subject
	format   string
	readings []string
	texts    []string
	draft    string
	bodies   []string
}

// The bodies of the dispute that is shown without any.
var shipped = []string{"荆州市/卫生健康委员会", "荆州市/税务局,managed=centre"}

func parseFlags(args []string, stderr io.Writer) (o options, err error) {
	fs := flag.NewFlagSet("route", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.TextVar(&o.lang, "lang", deadline.Chinese, "`language` of the page, zh or en")
	fs.TextVar(&o.on, "on", deadline.Date{}, "by the texts in force on this `day`; today in Beijing when not given, 2026-03-02 without bodies")
	fs.TextVar(&o.subject, "subject", jurisdiction.OverRefusal, "`what` the dispute is about: refusal, delay, attribute, quality, suspension, uncataloged, added-condition or return-flow")
	fs.StringVar(&o.format, "format", "text", "`form` of the ladder, text or mermaid")
	fs.StringVar(&o.draft, "draft", "", "show too what the draft with this `id` would have, were it in force on that day, such as hunan-2024-draft")
	list := func(to *[]string) func(string) error {
		return func(s string) error {
			*to = append(*to, s)
			return nil
		}
	}
	fs.Func("reading", "choose another answer to an open question, `key=value`, such as common-superior=strictly-above; may be repeated", list(&o.readings))
	fs.Func("text", "add the instrument in this `file`, such as that of another province; may be repeated", list(&o.texts))
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: route [flags] [REQUESTER PROVIDER]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return o, err
	}
	switch o.bodies = fs.Args(); {
	case len(o.bodies) == 0:
		o.bodies = shipped
		if o.on.IsZero() {
			o.on = deadline.MustDate("2026-03-02")
		}
	case len(o.bodies) != 2:
		return o, fmt.Errorf("%d bodies given: want two, the requester and the provider, flags before them", len(o.bodies))
	}
	if o.format != "text" && o.format != "mermaid" {
		return o, fmt.Errorf("format %q is unknown; want text or mermaid", o.format)
	}
	if o.draft != "" && o.format == "mermaid" {
		return o, errors.New("draft: what a draft would have is shown as text only")
	}
	if o.on.IsZero() {
		o.on = deadline.DateOf(time.Now(), time.FixedZone("Asia/Shanghai", 8*60*60))
	}
	return o, nil
}

func run(args []string, stdout, stderr io.Writer) error {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	law, err := environment(o)
	if err != nil {
		return err
	}
	c := dispute.Case{Subject: o.subject}
	for k, p := range []*dispute.Party{&c.Requester, &c.Provider} {
		if *p, err = readBody(o.bodies[k]); err != nil {
			return err
		}
	}
	p := page{lang: o.lang, law: law, c: &c}
	if o.draft != "" {
		h, err := law.Hypothetical(o.draft, o.on)
		if err != nil {
			return err
		}
		s, err := dispute.WhatIf(law, h, &c, o.on)
		if err != nil {
			return err
		}
		p.ladder, p.draft = s.Governing, &s
	} else if p.ladder, err = dispute.Route(law, &c, o.on); err != nil {
		return err
	}
	if o.format == "mermaid" {
		return p.mermaid(stdout)
	}
	return p.text(stdout)
}

// environment is the law as shipped with the texts and readings that the flags ask for.
func environment(o options) (*jurisdiction.Law, error) {
	law := jurisdiction.China()
	for _, name := range o.texts {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		i, err := jurisdiction.ParseInstrument(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if law, err = law.With(i); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	readings := law.Readings()
	for _, s := range o.readings {
		key, value, _ := strings.Cut(s, "=")
		var err error
		if readings, err = readings.With(key, value); err != nil {
			return nil, err
		}
	}
	return law.Reading(readings)
}
