using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

/// <summary>What holds of comparisons of lists that were edited as issuers edit them.</summary>
public class EditProperties
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    static void HoldsOfPairs(Action<string[], string[]> check) => Prop.ForAll(Edits.Pairs().ToArbitrary(), pair => check(pair.Old, pair.New)).Check(Thorough);

    static DisclosureDiff Compare(string[] old, string[] @new) => DisclosureComparer.Compare(Listed.Of(old), Listed.Of(@new));

    [Fact]
    public void A_list_compared_with_itself_is_all_unchanged() => HoldsOfPairs((old, _) =>
    {
        var diff = Compare(old, old);
        diff.Links.ShouldAllBe(link => link.Status == ChangeStatus.Unchanged && !link.IsMoved);
        diff.IsDifferent.ShouldBeFalse();
    });

    [Fact]
    public void Every_factor_stands_in_exactly_one_link() => HoldsOfPairs((old, @new) =>
    {
        var diff = Compare(old, @new);
        diff.Links.SelectMany(link => link.Old).Select(factor => factor.Ordinal).Order().ShouldBe(Enumerable.Range(1, old.Length));
        diff.Links.SelectMany(link => link.New).Select(factor => factor.Ordinal).Order().ShouldBe(Enumerable.Range(1, @new.Length));
    });

    [Fact]
    public void Links_stand_in_the_order_of_their_first_new_factors() => HoldsOfPairs((old, @new) =>
        Compare(old, @new).Links.Where(link => link.New.Count > 0).Select(link => link.New[0].Ordinal).ShouldBeInOrder());

    [Fact]
    public void The_old_text_and_the_changes_give_the_new_text_and_the_new_text_the_old_one() => HoldsOfPairs((old, @new) =>
    {
        foreach (var link in Compare(old, @new).Links)
        {
            Text(link.Words, WordOperation.Insert).ShouldBe(string.Join('\n', link.Old.Select(factor => factor.Text)));
            Text(link.Words, WordOperation.Delete).ShouldBe(string.Join('\n', link.New.Select(factor => factor.Text)));
        }
    });

    [Fact]
    public void Comparing_the_other_way_round_swaps_added_with_removed_and_split_with_merged_and_keeps_the_rest() => HoldsOfPairs((old, @new) =>
        Said(Compare(@new, old), there: false).ShouldBe(Said(Compare(old, @new), there: true)));

    [Fact]
    public void Comparing_the_other_way_round_does_so_for_lists_of_few_words_too() =>
        Prop.ForAll(ComparisonProperties.Lists(), lists =>
            Said(Compare(lists.New, lists.Old), there: false).ShouldBe(Said(Compare(lists.Old, lists.New), there: true))).Check(Thorough);

    [Fact]
    public void Another_order_gives_only_moved_and_unchanged_and_moves_as_few_as_can_be() =>
        Prop.ForAll((from old in Edits.Factors() from @new in Gen.Shuffle(old) select (old, @new)).ToArbitrary(), pair =>
        {
            var links = Compare(pair.old, pair.@new).Links;
            links.ShouldAllBe(link => link.Status == (link.IsMoved ? ChangeStatus.Moved : ChangeStatus.Unchanged) && link.Old[0].Text == link.New[0].Text);
            links.Count(link => !link.IsMoved).ShouldBe(LongestAscending([.. pair.@new.Select(factor => Array.IndexOf(pair.old, factor))]));
        }).Check(Thorough);

    [Fact]
    public void What_was_deleted_is_removed_and_what_was_inserted_is_added_and_the_rest_is_unchanged() =>
        Prop.ForAll((from all in Edits.Factors() from kept in Gen.SubListOf(all) select (all, kept.ToArray())).ToArbitrary(), pair =>
        {
            var (all, kept) = pair;
            Statuses(Compare(all, kept)).ShouldBe(all.Select(factor => kept.Contains(factor) ? ChangeStatus.Unchanged : ChangeStatus.Removed));
            Statuses(Compare(kept, all)).ShouldBe(all.Select(factor => kept.Contains(factor) ? ChangeStatus.Unchanged : ChangeStatus.Added));
        }).Check(Thorough);

    [Fact]
    public void What_got_another_word_is_reworded_wherever_it_stands() =>
        Prop.ForAll((from old in Edits.Factors() from order in Gen.Shuffle(Enumerable.Range(0, old.Length).ToArray()) select (old, order)).ToArbitrary(), pair =>
        {
            var links = Compare(pair.old, [.. pair.order.Select(n => Edits.Reworded(pair.old[n], n))]).Links;
            links.ShouldAllBe(link => link.Status == ChangeStatus.Reworded);
            links.ShouldAllBe(link => pair.order[link.New[0].Ordinal - 1] == link.Old[0].Ordinal - 1);
        }).Check(Thorough);

    [Fact]
    public void One_factor_told_as_two_is_split_and_two_told_as_one_are_merged() =>
        Prop.ForAll((from factors in Edits.Factors() from at in Gen.Choose(0, factors.Length - 2) select (factors, at)).ToArbitrary(), pair =>
        {
            var (factors, at) = pair;
            string[] joined = [.. factors[..at], $"{factors[at]} and {factors[at + 1]}", .. factors[(at + 2)..]];
            Statuses(Compare(joined, factors)).ShouldBe(joined.Select((_, n) => n == at ? ChangeStatus.Split : ChangeStatus.Unchanged));
            Statuses(Compare(factors, joined)).ShouldBe(joined.Select((_, n) => n == at ? ChangeStatus.Merged : ChangeStatus.Unchanged));
        }).Check(Thorough);

    [Fact]
    public void The_legend_kept_and_gained_is_the_new_one_and_kept_and_lost_the_old_one() =>
        Prop.ForAll((from old in Legend() from @new in Legend() select (old, @new)).ToArbitrary(), pair =>
        {
            var legend = DisclosureComparer.Compare(Release(pair.old), Release(pair.@new)).Passage.Legend;
            legend.Kept.Concat(legend.Gained).Order().ShouldBe(pair.@new.Order());
            legend.Kept.Concat(legend.Lost).Order().ShouldBe(pair.old.Order());
        }).Check(Config.QuickThrowOnFailure);

    static Gen<string[]> Legend() =>
        from words in Gen.Shuffle(new[] { "hope", "plan", "may", "trust", "expect", "intend", "believe", "should", "aim" }) from count in Gen.Choose(2, 8) select words[..count];

    static Disclosure Release(string[] legend) => Some.Extract(Some.PlainText(
        $"Forward-Looking Statements\n\nThis release contains forward-looking statements. Words such as {string.Join(", ", legend.Select(word => $"“{word}”"))} identify them. "
        + "Factors that could cause actual results to differ materially from those statements include: the price of oats; the loss of a large customer; and fires. "
        + "We undertake no obligation to update these statements.\n"));

    /// <summary>What is said of each factor, told in the direction of the first comparison.</summary>
    static IEnumerable<string> Said(DisclosureDiff diff, bool there) =>
        diff.Links.Select(link => there ? Line(link.Status, link, link.Old, link.New) : Line(Back(link.Status), link, link.New, link.Old)).Order(StringComparer.Ordinal);

    static string Line(ChangeStatus status, FactorLink link, IReadOnlyList<RiskFactor> from, IReadOnlyList<RiskFactor> to) =>
        $"{Places(from)} -> {Places(to)} {status} {(link.IsMoved ? "moved" : "")} {link.Similarity:0.000000}";

    static string Places(IReadOnlyList<RiskFactor> factors) => string.Join('+', factors.Select(factor => factor.Ordinal));

    static ChangeStatus Back(ChangeStatus status) => status switch
    {
        ChangeStatus.Added => ChangeStatus.Removed,
        ChangeStatus.Removed => ChangeStatus.Added,
        ChangeStatus.Split => ChangeStatus.Merged,
        ChangeStatus.Merged => ChangeStatus.Split,
        _ => status,
    };

    static IEnumerable<ChangeStatus> Statuses(DisclosureDiff diff) => diff.Links.Select(link => link.Status);

    static string Text(IReadOnlyList<WordChange> words, WordOperation without) => string.Concat(words.Where(change => change.Operation != without).Select(change => change.Text));

    static int LongestAscending(int[] places)
    {
        var longest = new int[places.Length];
        for (var n = 0; n < places.Length; n++)
            longest[n] = 1 + Enumerable.Range(0, n).Where(before => places[before] < places[n]).Select(before => longest[before]).DefaultIfEmpty().Max();
        return longest.Max();
    }
}
