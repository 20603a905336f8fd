package catalog_test

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"gongxiang.example/catalog"
	"gongxiang.example/jurisdiction"
)

// madeCatalog yields n made entries of 20 different items each, always the same
// ones, and always through the same Entry. The items are skewed as those of the
// open catalogs of Wenzhou and Zhejiang (2023) are: item r of 5,000 is listed in
// proportion to 1/(r+10), the first by a quarter of the entries, the 100th by
// one in 35. One name in 16 has a blank in it. A tenth of the entries is marked
// not shared, one in 64 has the name of the one before with another bracket, and
// there are 2,000 providers.
func madeCatalog(n int) iter.Seq[*catalog.Entry] {
	return func(yield func(*catalog.Entry) bool) {
		r := rand.New(rand.NewPCG(1, 2))
		names, spaced := make([]string, 5000), make([]string, 5000)
		for i := range names {
			names[i], spaced[i] = madeItem(i), "登记 "+strconv.Itoa(i)+" 项目"
		}
		providers := make([]string, 2000)
		for i := range providers {
			providers[i] = "第" + strconv.Itoa(i) + "局"
		}
		e := &catalog.Entry{Items: make([]catalog.Item, 20)}
		skew := make([]int, 1<<20)
		for i := range skew {
			skew[i] = int(10*math.Pow(float64(len(names)+10)/10, float64(i)/float64(len(skew)))) - 10
		}
		listed := make([]int, len(names))
		for i := range n {
			name := "数据资源（" + strconv.Itoa(i) + "）信息"
			if i%64 == 63 {
				name = "数据资源(" + strconv.Itoa(i-1) + ")信息"
			} else {
				e.ProviderName = providers[r.IntN(len(providers))]
			}
			e.Name, e.Code = name, "307042"+strconv.Itoa(i%997)+"/"+strconv.Itoa(i)
			e.Attribute = jurisdiction.Unconditional + jurisdiction.Attribute(r.IntN(2))
			if r.IntN(10) == 0 {
				e.Attribute = jurisdiction.NotShared
			}
			for j := 0; j < len(e.Items); {
				k := skew[r.IntN(len(skew))]
				if listed[k] == i+1 {
					continue
				}
				listed[k] = i + 1
				if e.Items[j].Name = names[k]; r.IntN(16) == 0 {
					e.Items[j].Name = spaced[k]
				}
				j++
			}
			if !yield(e) {
				return
			}
		}
	}
}

func madeItem(i int) string { return "登记" + strconv.Itoa(i) + "项目" }

func madeItems(ranks ...int) (list []string) {
	for _, r := range ranks {
		list = append(list, madeItem(r))
	}
	return list
}

func indexOf(entries iter.Seq[*catalog.Entry]) *catalog.Index {
	var b catalog.IndexBuilder
	for e := range entries {
		b.Add(e)
	}
	return b.Index()
}

var indexSizes = []int{1000, 100_000, 1_000_000}

// BenchmarkIndexBuilder makes an index; the time to make the entries, which
// BenchmarkMadeCatalog measures, is part of it. Naive is a map from folded item
// names to entries and providers, and from folded names to entries.
func BenchmarkIndexBuilder(b *testing.B) {
	for _, n := range indexSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if n > 1000 && testing.Short() {
				b.Skip("large")
			}
			b.ReportAllocs()
			var x *catalog.Index
			for b.Loop() {
				x = indexOf(madeCatalog(n))
			}
			b.StopTimer()
			reportHeap(b, n)
			runtime.KeepAlive(x)
		})
	}
	b.Run("naive/1000", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slowIndexOf(copied(madeCatalog(1000)))
		}
	})
}

func BenchmarkMadeCatalog(b *testing.B) {
	for b.Loop() {
		for range madeCatalog(1_000_000) {
		}
	}
}

// reportHeap reports what is live, and the most that the process ever had from
// the system, which is the peak when the benchmark runs alone.
func reportHeap(b *testing.B, n int) {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/float64(n), "live-B/entry")
	b.ReportMetric(float64(m.Sys)/1e6, "sys-MB")
}

// indexQueries are forms to fill in: names as they come in a catalog, the names
// that most entries list, names that few do, and a long form.
var indexQueries = []struct {
	name  string
	items []string
}{
	{"mixed 5", madeItems(0, 7, 59, 299, 1499)},
	{"mixed 8", madeItems(0, 2, 7, 19, 59, 149, 699, 2999)},
	{"most common 7", madeItems(0, 1, 2, 3, 4, 5, 6)},
	{"most common 8", madeItems(0, 1, 2, 3, 4, 5, 6, 7)},
	{"rare 8", madeItems(2000, 2100, 2500, 3000, 3100, 3500, 4000, 4900)},
	{"middle 8", madeItems(400, 500, 600, 700, 800, 900, 1000, 1100)},
	{"two", madeItems(3, 300)},
	{"mixed 20", madeItems(0, 1, 2, 4, 7, 10, 19, 30, 59, 80, 100, 149, 200, 300, 699, 1000, 1500, 2000, 2999, 4000)},
}

func BenchmarkHoldings(b *testing.B) {
	asker := catalog.Provider{Name: "第7局"}
	for _, n := range indexSizes {
		if n > 1000 && testing.Short() {
			continue
		}
		x := indexOf(madeCatalog(n))
		runtime.GC() // what was left by building it is no part of the queries
		for _, q := range indexQueries {
			b.Run(fmt.Sprintf("%d/%s", n, q.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.Holdings(asker, q.items, 10)
				}
			})
		}
	}
	slow := slowIndexOf(copied(madeCatalog(1000)))
	b.Run("naive/1000/mixed 8", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slow.holdings(asker, indexQueries[1].items, 10)
		}
	})
}

// copied makes entries that stay out of ones that are used again.
func copied(entries iter.Seq[*catalog.Entry]) (list []catalog.Entry) {
	for e := range entries {
		list = append(list, *e)
		list[len(list)-1].Items = slices.Clone(e.Items)
	}
	return list
}
