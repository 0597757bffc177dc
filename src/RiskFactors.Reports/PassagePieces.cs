namespace RiskFactors.Reports;

/// <summary>A factor or a sentence of one side, at its place.</summary>
/// <param name="Place">Section and offset in it.</param>
/// <param name="Role">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Factor">The factor; null of a sentence.</param>
/// <param name="Pair">What it is a part of: a <see cref="FactorLink"/> or a <see cref="PassageChange"/>.</param>
sealed record PassagePiece((int Section, int Offset) Place, RedlineRole Role, string Text, RiskFactor? Factor, object Pair);

/// <summary>The compared passages of one side as their factors and sentences, in the order of the text.</summary>
static class PassagePieces
{
    public static List<PassagePiece> OfOld(DisclosureDiff diff) =>
        Of(diff, diff.Old, diff.Links.SelectMany(static link => link.Old.Select(factor => (factor, link))), diff.Passage.Rest.Where(static change => change.Old is not null).Select(static change => (change.Old!, change)));

    public static List<PassagePiece> OfNew(DisclosureDiff diff) =>
        Of(diff, diff.New, diff.Links.SelectMany(static link => link.New.Select(factor => (factor, link))), diff.Passage.Rest.Where(static change => change.New is not null).Select(static change => (change.New!, change)));

    static List<PassagePiece> Of(
        DisclosureDiff diff, Disclosure side, IEnumerable<(RiskFactor Factor, FactorLink Link)> factors, IEnumerable<(string Text, PassageChange Change)> sentences)
    {
        var pieces = factors.Select(entry => new PassagePiece(
            (entry.Factor.Section, entry.Factor.Span.Start - side.Sections[entry.Factor.Section].Span.Start), RedlineRole.Factor, entry.Factor.Text, entry.Factor, entry.Link)).ToList();
        var groups = side.Factors.Select(static factor => factor.Group).OfType<string>().ToHashSet();
        var gaps = new Gaps(side, diff.Compared);
        foreach (var (text, change) in sentences)
        {
            var place = gaps.Take(text);
            var role = side.Sections[place.Section].Heading == text ? RedlineRole.SectionHeading : groups.Contains(text) ? RedlineRole.GroupHeading : RedlineRole.Sentence;
            pieces.Add(new(place, role, text, null, change));
        }
        // A sentence whose place was not found stands at that of the one before it, and behind it.
        return [.. pieces.OrderBy(static piece => piece.Place)];
    }

    /// <summary>What is not yet taken of the text around the factors. Sentences mostly come in its order, so that each is found from where the last one ended.</summary>
    sealed class Gaps(Disclosure side, IReadOnlyList<SectionKind> compared)
    {
        readonly HashSet<(int Section, int Offset)> taken = [];
        readonly List<(int Start, int End)>[] factors =
        [
            .. side.Sections.Select((section, number) => side.Factors.Where(factor => factor.Section == number)
                .Select(factor => (factor.Span.Start - section.Span.Start, factor.Span.End - section.Span.Start)).Order().ToList()),
        ];

        (int Section, int Offset) last;

        public (int Section, int Offset) Take(string text)
        {
            // A factor may stand in the middle of a sentence, which then has an ellipsis.
            var head = text.IndexOf('…', StringComparison.Ordinal) is > 0 and var ellipsis ? text[..ellipsis].TrimEnd() : text;
            var found = Find(text, last.Section, last.Offset) ?? Find(text, 0, 0) ?? Find(head, last.Section, last.Offset) ?? last;
            taken.Add(found);
            return last = found;
        }

        (int Section, int Offset)? Find(string text, int section, int offset)
        {
            for (; section < side.Sections.Count; section++, offset = 0)
                for (var at = offset; compared.Contains(side.Sections[section].Kind) && (at = side.Sections[section].Text.IndexOf(text, at, StringComparison.Ordinal)) >= 0; at++)
                    if (!taken.Contains((section, at)) && !IsInFactor(section, at))
                        return (section, at);
            return null;
        }

        bool IsInFactor(int section, int offset)
        {
            var spans = factors[section];
            var place = spans.BinarySearch((offset, int.MaxValue));
            place = place < 0 ? ~place : place;
            return place > 0 && offset < spans[place - 1].End;
        }
    }
}
