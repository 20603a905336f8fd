// Package catalog carries the rules on catalogs of government data (政务数据目录):
// may the entry be listed like this, what is owed when something changes, and what
// do the values mean that real catalogs hold.
//
//   - [Check] looks at an [Entry] as a strict reviewer would on a day. What has to be
//     stated, and on which texts data may be withheld, stands in the texts that
//     package jurisdiction holds.
//   - [Follow] takes an entry through its life: submitted, reviewed, published, updated.
//     [Overhauls] tells which yearly maintenance is owed.
//   - [CheckCollection] looks at what a body means to collect though sharing supplies it,
//     [CheckFreshness] at data that was not updated within its cycle.
//   - [IndexBuilder] and [Index] take a catalog as a whole: what is listed twice, what
//     several providers list, which entries already hold what citizens are asked for.
//   - [CreditCode] and [CheckCitizenNumber] read identifiers.
//   - [ParseCycle], [ParseFormats], [ParseMethods], [ParseAttribute], [ParseOpening],
//     [ParseGrade] and [ParseCode] read what real catalogs write.
//   - [ParseEntry] and [Entry.MarshalJSON] are the entry in JSON, [AppendDCAT] and
//     [AppendDCATCatalog] write it as DCAT 3.
//
// Nothing is judged about the data itself: whether a condition is needed or a basis
// says what it is said to say is for people to find.
package catalog
