package catalog_test

import (
	"fmt"

	"gongxiang.example/catalog"
	"gongxiang.example/deadline"
)

// The code of the big-data bureau of Shandong, registered by the province as a
// state organ.
func ExampleParseCreditCode() {
	c, err := catalog.ParseCreditCode("11370000MB284651XL")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Authority(), c.Kind(), c.Division().Name(), c.OrganizationCode(), c.CheckCharacter(), c.IsValid())

	_, err = catalog.ParseCreditCode("11370000mb284651xl")
	fmt.Println(err)
	// Output:
	// 1 1 山东省 MB284651X L true
	// catalog: credit code: character 9: want a digit or a capital letter other than I, O, S, V and Z
}

func ExampleMustCreditCode() {
	fmt.Println(catalog.MustCreditCode("11510923779848362T").Division().Name())
	// Output: 大英县
}

// A wrong check character is kept: it is for people to say which of the 18
// characters is wrong.
func ExampleCreditCode_IsValid() {
	for _, s := range []string{"91350100M000100Y43", "91350100M000100Y4A"} {
		fmt.Println(s, catalog.MustCreditCode(s).IsValid())
	}
	// Output:
	// 91350100M000100Y43 true
	// 91350100M000100Y4A false
}

func ExampleCreditCode_Flaws() {
	for f := range catalog.MustCreditCode("91350100M000100Y53").Flaws().All() {
		fmt.Println(f.Words().In(deadline.English))
	}
	// Output:
	// wrong check character
	// wrong check character of the organization code
}

// What central bodies register bears the code 100000, which stands for the
// nation; this is a university.
func ExampleCreditCode_Division() {
	d := catalog.MustCreditCode("12100000425006117P").Division()
	fmt.Println(d, d.Name())
	// Output: 000000 全国
}

// The numbers are made up. Of none of them anything is printed.
func ExampleCheckCitizenNumber() {
	for _, s := range []string{
		"11010119900307803X",
		"110101199003078516", // the last digit is wrong
		"110101199013078516", // so is the month
		"110101900307803",    // of 15 digits, as before 1999
	} {
		flaws := catalog.CheckCitizenNumber(s)
		fmt.Printf("%v %q\n", flaws.IsZero(), flaws)
	}
	// Output:
	// true ""
	// false "bad-check-character"
	// false "bad-check-character, bad-date"
	// false "bad-form"
}

func ExampleIdentifierFlaws_Has() {
	flaws := catalog.CheckCitizenNumber("110101199003078516")
	fmt.Println(flaws.Has(catalog.BadForm), flaws.Has(catalog.BadCheckCharacter))
	// Output: false true
}

func ExampleIdentifierFlaws_All() {
	for f := range catalog.CheckCitizenNumber("110101199013078516").All() {
		fmt.Println(f, f.Words().In(deadline.Chinese))
	}
	// Output:
	// bad-check-character 校验码有误
	// bad-date 出生日期不存在
}

func ExampleIdentifierFlaw_Words() {
	words := catalog.UnknownDivision.Words()
	fmt.Println(words.In(deadline.Chinese), "-", words.In(deadline.English))
	// Output: 未见此行政区划代码 - no division known by this code
}
