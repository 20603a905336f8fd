package catalog

import (
	"gongxiang.example/internal/enum"
	"gongxiang.example/jurisdiction"
)

// An Opening says whether data is opened to the public (开放属性), which is not
// whether it is shared among departments. The zero value is that nobody said.
//
//law:hubei-2021:25.1b
//law:hubei-2021:25.2
//law:hubei-2021:25.3
//law:jingzhou-2024:19.1a
//law:hunan-2024-draft:16.1
type Opening uint8

const (
	NoOpening           Opening = iota // not given
	OpenUnconditionally                // 无条件开放
	OpenConditionally                  // 有条件开放
	NotOpen                            // 不予开放
)

var openingNames = []string{"", "unconditional", "conditional", "not-open"}

// String returns "unconditional", "conditional" or "not-open".
func (o Opening) String() string { return enum.String(openingNames, "Opening", o) }

// AppendText appends what [Opening.String] returns; an undeclared value is an error.
func (o Opening) AppendText(b []byte) ([]byte, error) {
	return enum.Append(b, openingNames, "catalog: opening attribute", o)
}

// MarshalText is [Opening.AppendText] on an empty slice.
func (o Opening) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText accepts the names that [Opening.String] returns. [ParseOpening]
// reads what real catalogs hold.
func (o *Opening) UnmarshalText(b []byte) error {
	return enum.Parse(o, openingNames, "catalog: opening attribute", b)
}

var openingTexts = []jurisdiction.Text{{}, {"无条件开放", "unconditionally open"}, {"有条件开放", "conditionally open"}, {"不予开放", "not open"}}

// Words returns the attribute in Chinese and English.
func (o Opening) Words() jurisdiction.Text { return enum.Words(openingTexts, o) }

// openingWords are the names of the three classes (hubei-2021:25, jingzhou-2024:19,
// sichuan-2022), those of Shanghai (非开放, 上海市数据条例) and of Zhejiang (受限开放,
// 禁止开放: 丽大数据发〔2021〕12号, 第二条), and the short forms that portals use.
var openingWords = vocabulary[Opening]{
	{"无条件开放", OpenUnconditionally}, {"无条件开放类", OpenUnconditionally}, {"无条件", OpenUnconditionally},
	{"开放网站无条件开放", OpenUnconditionally},
	{"有条件开放", OpenConditionally}, {"有条件开放类", OpenConditionally}, {"有条件", OpenConditionally},
	{"受限开放", OpenConditionally}, {"受限开放类", OpenConditionally},
	{"不予开放", NotOpen}, {"不予开放类", NotOpen}, {"不开放", NotOpen}, {"非开放", NotOpen}, {"非开放类", NotOpen},
	{"禁止开放", NotOpen}, {"禁止开放类", NotOpen},
}

// ParseOpening reads an opening attribute as real catalogs write it, under the names
// that the texts give to the three classes, in any width. Nothing, None and null are
// [NoOpening].
//
// The result is false where the value is no such name, which is often: portals fill
// the field with the name of a website, a purpose, a grade, or a word of a scheme of
// their own, such as 登录开放 and 依申请开放. One system lists 依申请开放 beside 有条件开放,
// so that the two are not taken for the same.
func ParseOpening(raw string) (Opening, bool) {
	s, ok := foldWord(raw)
	if !ok {
		return NoOpening, false
	}
	if isNothing(s) {
		return NoOpening, true
	}
	if o, ok := named[Opening](openingNames, s); ok {
		return o, true
	}
	return openingWords.find(s)
}
