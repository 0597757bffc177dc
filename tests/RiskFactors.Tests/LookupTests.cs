using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Sections;

namespace RiskFactors.Tests;

/// <summary>The look-ups that stand in the place of the framework's do the same as those.</summary>
public class LookupTests
{
    [Fact]
    public void A_string_index_numbers_strings_in_the_order_in_which_they_are_first_met() =>
        Prop.ForAll((from count in Gen.Choose(0, 200) from words in Gen.ArrayOf(Word(), count) select words).ToArbitrary(), words =>
        {
            var index = new StringIndex();
            var first = new List<string>();
            foreach (var word in words)
            {
                index.Find(word).ShouldBe(first.IndexOf(word));
                if (!first.Contains(word))
                    first.Add(word);
                index.Add(word).ShouldBe(first.IndexOf(word));
            }
            index.Count.ShouldBe(first.Count);
            Enumerable.Range(0, index.Count).Select(n => index[n]).ShouldBe(first);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_anchors_of_statements_are_found_one_after_the_other_in_any_case() =>
        Prop.ForAll((from count in Gen.Choose(0, 30) from parts in Gen.ArrayOf(Gen.Elements(Parts), count) select string.Concat(parts)).ToArbitrary(), text =>
        {
            var found = new List<int>();
            for (var at = 0; (at = StatementAnchors.Next(text, at)) >= 0; at++)
                found.Add(at);
            found.ShouldBe(Enumerable.Range(0, text.Length).Where(n => Anchors.Any(anchor => text.AsSpan(n).StartsWith(anchor, StringComparison.OrdinalIgnoreCase))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    static readonly string[] Parts = ["forward", "Forward", "-looking", "\u2011looking", "- looking", "SAFE", "-harbor", " Harbor", "cautionary ", "Note", "statement", " ", "x", "\n"];

    static readonly string[] Anchors =
        ["forward-looking", "forward looking", "forward\u2011looking", "forward- looking", "safe harbor", "safe-harbor", "cautionary statement", "cautionary note", "cautionary language"];

    static Gen<string> Word() => from length in Gen.Choose(0, 3) from letters in Gen.ArrayOf(Gen.Elements("abcde".ToCharArray()), length) select new string(letters);
}
