using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Comparison;

namespace RiskFactors.Tests.Comparison;

/// <summary>What holds of every comparison, over random lists of factors made of few words, so that rewordings, splits and repetitions are frequent.</summary>
public class ComparisonProperties
{
    static readonly string[] Words =
        ["oats", "barley", "bakers", "strikes", "fires", "ovens", "Kansas", "weather", "customers", "recipes", "the", "of", "and", "price", "loss", "in", "rules", "bread", "Rye,", "5%"];

    public static Arbitrary<(string[] Old, string[] New)> Lists() =>
        (from old in Factors() from @new in Factors() from kept in Gen.SubListOf(old) select (old, Enumerable.Concat(kept, @new).ToArray())).ToArbitrary();

    internal static Gen<string[]> Factors() =>
        from count in Gen.Choose(1, 8)
        from factors in Gen.ArrayOf(from length in Gen.Choose(1, 12) from words in Gen.ArrayOf(Gen.Elements(Words), length) select string.Join(' ', words), count)
        select factors;

    static void Holds(Action<string[], string[]> check) =>
        Prop.ForAll(Lists(), lists => check(lists.Old, lists.New)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Every_factor_of_both_sides_stands_in_exactly_one_link() => Holds((old, @new) =>
    {
        var diff = DisclosureComparer.Compare(Listed.Of(old), Listed.Of(@new));
        diff.Links.SelectMany(link => link.Old).Select(f => f.Ordinal).Order().ShouldBe(Enumerable.Range(1, old.Length));
        diff.Links.SelectMany(link => link.New).Select(f => f.Ordinal).Order().ShouldBe(Enumerable.Range(1, @new.Length));
    });

    [Fact]
    public void A_disclosure_compared_with_itself_is_all_unchanged() => Holds((old, _) =>
    {
        var diff = DisclosureComparer.Compare(Listed.Of(old), Listed.Of(old));
        diff.Links.ShouldAllBe(link => link.Status == ChangeStatus.Unchanged && link.Old[0].Ordinal == link.New[0].Ordinal);
        diff.IsDifferent.ShouldBeFalse();
        diff.Statistics.Similarity.Words.ShouldBe(1);
    });

    [Fact]
    public void The_words_lead_from_the_old_text_to_the_new_one() => Holds((old, @new) =>
    {
        foreach (var link in DisclosureComparer.Compare(Listed.Of(old), Listed.Of(@new)).Links)
        {
            Text(link, WordOperation.Insert).ShouldBe(string.Join('\n', link.Old.Select(f => f.Text)));
            Text(link, WordOperation.Delete).ShouldBe(string.Join('\n', link.New.Select(f => f.Text)));
        }
    });

    [Fact]
    public void What_was_only_removed_is_added_on_the_way_back()
    {
        var there = DisclosureComparer.Compare(Listed.Of("the price of oats", "fires in Kansas", "strikes"), Listed.Of("strikes", "the price of oats"));
        var back = DisclosureComparer.Compare(Listed.Of("strikes", "the price of oats"), Listed.Of("the price of oats", "fires in Kansas", "strikes"));

        there.Links.Single(link => link.Status == ChangeStatus.Removed).Old.ShouldHaveSingleItem().Text.ShouldBe("fires in Kansas");
        back.Links.Single(link => link.Status == ChangeStatus.Added).New.ShouldHaveSingleItem().Text.ShouldBe("fires in Kansas");
    }

    [Fact]
    public void Matched_words_are_the_same_and_ascend_and_are_as_many_as_can_be() =>
        Prop.ForAll(Ids().Two().ToArbitrary(), sides =>
        {
            var (old, @new) = sides;
            var last = -1;
            var count = 0;
            var matches = WordMatching.Match(old, @new);
            for (var n = 0; n < matches.Length; n++)
            {
                if (matches[n] < 0)
                    continue;
                matches[n].ShouldBeGreaterThan(last);
                old[n].ShouldBe(@new[matches[n]]);
                last = matches[n];
                count++;
            }
            count.ShouldBe(LongestCommon(old, @new));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_assignment_gains_as_much_as_the_best_of_all() =>
        Prop.ForAll(Gains().ToArbitrary(), gains =>
        {
            var rows = gains.Select(row => row.Select((gain, column) => new Edge(column, gain / 10.0)).Where(edge => edge.Gain > 0).ToList()).ToArray();
            var columns = Assignment.Solve(rows, 4);
            columns.Where(column => column >= 0).ShouldBeUnique();
            var total = columns.Select((column, row) => column < 0 ? 0 : gains[row][column] / 10.0).Sum();
            total.ShouldBe(Best(gains, 0, 0), 1e-9);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Long_texts_without_a_common_word_are_matched_in_bounded_time()
    {
        var old = Enumerable.Range(0, 60_000).ToArray();
        var @new = Enumerable.Range(100_000, 60_000).ToArray();
        WordMatching.Match(old, @new).ShouldAllBe(match => match == -1);
    }

    static Gen<int[]> Ids() => from length in Gen.Choose(0, 30) from ids in Gen.ArrayOf(Gen.Choose(0, 5), length) select ids;

    static Gen<int[][]> Gains() => from rows in Gen.Choose(1, 5) from gains in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-3, 9), 4), rows) select gains;

    static double Best(int[][] gains, int row, int taken)
    {
        if (row == gains.Length)
            return 0;
        var best = Best(gains, row + 1, taken);
        for (var column = 0; column < 4; column++)
            if ((taken & (1 << column)) == 0 && gains[row][column] > 0)
                best = Math.Max(best, (gains[row][column] / 10.0) + Best(gains, row + 1, taken | (1 << column)));
        return best;
    }

    static int LongestCommon(int[] old, int[] @new)
    {
        var table = new int[old.Length + 1, @new.Length + 1];
        for (var i = 1; i <= old.Length; i++)
            for (var j = 1; j <= @new.Length; j++)
                table[i, j] = old[i - 1] == @new[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[old.Length, @new.Length];
    }

    static string Text(FactorLink link, WordOperation without) => string.Concat(link.Words.Where(change => change.Operation != without).Select(change => change.Text));
}
