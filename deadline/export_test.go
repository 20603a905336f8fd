package deadline

import "slices"

// The bounds that tests name, so that a changed bound changes the tests too.
const (
	MaxCalendarDays = maxCalendarDays
	MaxNoticeText   = maxNoticeText
	MaxOffDays      = maxOffDays
	MaxParts        = maxParts
)

// CompileShipped compiles the shipped notices afresh, as the first call of
// China does.
func CompileShipped() (*Calendar, error) { return compileNotices(shippedNotices, Date{}) }

// ShippedNotices returns the notices of the generated table.
func ShippedNotices() []Notice { return slices.Clone(shippedNotices) }

// TableBytes returns the room that the two tables of c take.
func TableBytes(c *Calendar) int { return 2 * (cap(c.rank) + cap(c.work)) }
