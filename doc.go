// Package gongxiang (共享) carries the rules of government-data sharing in China.
// It answers five questions, each with one verb of one package:
//
//	When is it due?                    deadline      (*Calendar).Due
//	Which rule governs here, today,
//	and where is it written?           jurisdiction  (*Law).Ruling
//	May the entry be listed like this? catalog       Check
//	Who owes what now, what is late,
//	what may happen next?              sharing       Examine
//	Who decides?                       dispute       Route
//
// Facts come in and what follows from them goes out, each result with the
// provisions it rests on. Nothing is decided that the law leaves to an official;
// a text that is not held, a limit without a number, a year without a holiday
// notice are said as such.
//
// The packages import one another in one direction: deadline, jurisdiction,
// then catalog, sharing and dispute, which do not know one another. This one holds no
// code. Run the main job with
//
//	go run ./examples/casefile
package gongxiang
