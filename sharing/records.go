package sharing

import (
	"gongxiang.example/deadline"
	"gongxiang.example/jurisdiction"
)

// The five kinds of use record (使用记录, state-2025:29.2), which an event
// record-made carries as flags.
const (
	RecordScenario    = "scenario"    // for what it is used (使用场景)
	RecordProcess     = "process"     // how it is used (使用过程)
	RecordEffect      = "effect"      // what came of it (应用成效)
	RecordStorage     = "storage"     // where it is stored (存储情况)
	RecordDestruction = "destruction" // how it was destroyed (销毁情况)
)

// RecordKinds are the five kinds, in the order of the text.
var recordKinds = [...]string{RecordScenario, RecordProcess, RecordEffect, RecordStorage, RecordDestruction}

// records is what the use records of an item show so far.
type records struct {
	kinds    uint8         // those made, one bit each
	last     deadline.Date // the last entry
	ended    deadline.Date // the end of sharing
	disposed deadline.Date
	holds    []Hold
}

// note takes down an event that moves no state.
func (s *records) note(e *jurisdiction.Event) {
	switch e.Type {
	case jurisdiction.RecordMade:
		s.last = e.On
		for k, kind := range recordKinds {
			if e.Has(kind) {
				s.kinds |= 1 << k
			}
		}
	case jurisdiction.LegalHold:
		s.holds = append(s.holds, Hold{e.On, e.Until, e.Basis})
	}
}

// destroyed looks at records that were destroyed: too early is a breach where it is
// so under every serious reading of when their keeping starts (reading S18).
func (r *reviewer) destroyed(e *jurisdiction.Event) error {
	s := &r.past.records
	keep, err := Retain(r.law, r.set.Parties.Requester, Record{Made: s.last, Last: s.last, Ended: s.ended}, Keeping{Holds: s.holds}, e.On)
	if err != nil || keep.under == 0 && !keep.onHold {
		return err
	}
	if f, ok := r.law.Finding("records-destroyed-early", r.set, e.On); ok {
		if f.Readings = keep.Readings; !keep.onHold && keep.under < int(retentionReadings) {
			f.Severity = min(f.Severity, jurisdiction.Warning)
		}
		r.o.Add(f)
	}
	return nil
}

// recordsKept looks whether all records are there that the state of the data asks
// for: that of its destruction once it was disposed of, and then the others too.
func (r *reviewer) recordsKept() {
	s := &r.past.records
	if all := uint8(1)<<len(recordKinds) - 1; s.disposed.IsZero() || s.kinds == all || !r.set.AsOf.After(s.disposed) {
		return
	}
	r.put("records-incomplete", s.disposed)
}

// MayInspect reports whether a body in a role may inspect the use records of a
// requester (state-2025:29.2): the provider of the data, and the authority.
//
//law:state-2025:29.2c
func MayInspect(r jurisdiction.Role) bool {
	return r == jurisdiction.Provider || r >= jurisdiction.Authority && r <= jurisdiction.CommonAuthority
}
