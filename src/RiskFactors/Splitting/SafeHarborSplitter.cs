using RiskFactors.Reading;
using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>
/// Splits a safe-harbor statement into the risks that it enumerates: each sentence that announces risks opens a list, in line or in the blocks below
/// it; a list of what the statements are about is passed over.
/// </summary>
sealed class SafeHarborSplitter
{
    readonly SafeHarborCues cues = SafeHarborCues.English;

    public List<FactorDraft> Split(ContentBlocks blocks, SectionDraft section)
    {
        var factors = new List<FactorDraft>();
        var open = default(ListSubject?); // of a lead-in whose list stands in the blocks below
        for (var n = section.FirstBlock; n < section.EndBlock; n++)
        {
            var start = Math.Max(blocks[n].Content.Start, section.BodyStart);
            var end = Math.Min(blocks[n].Content.End, section.Span.End);
            if (start >= end)
                continue;
            if (open is { } subject)
            {
                var list = new BlockList(blocks, section, cues);
                var (next, items) = list.Read(n);
                if (next > n)
                {
                    if (subject == ListSubject.Risks)
                        AddUnlessPointers(blocks, factors, items);
                    open = list.Promises ? subject : null;
                    n = next - 1;
                    continue;
                }
            }
            open = ReadParagraph(blocks, n, new(start, end), factors);
        }
        return factors;
    }

    /// <summary>Reads the sentences of a block; returns the subject of a list that it leaves to the blocks below.</summary>
    ListSubject? ReadParagraph(ContentBlocks blocks, int n, TextSpan span, List<FactorDraft> factors)
    {
        var origin = blocks[n].Content.Start;
        var folded = blocks.Folded(n);
        var sentences = new List<TextSpan>();
        foreach (var sentence in SentenceSplitter.English.Split(span.Of(blocks.Text)))
            sentences.Add(new(sentence.Start + span.Start - origin, sentence.End + span.Start - origin));

        ListSubject? open = null;
        for (var k = 0; k < sentences.Count; k++)
        {
            var sentence = sentences[k];
            if (LeadIn.Find(sentence.In(folded)) is not { } leadIn)
                continue;
            var list = new TextSpan(sentence.Start + leadIn.End, sentence.End);
            if (list.In(folded).Trim(" .,:;-").IsEmpty)
            {
                if (k == sentences.Count - 1)
                    return sentence.In(folded).TrimEnd(" .-") is [.., ':'] || PromisesList(blocks, n + 1, sentence.In(folded)) ? leadIn.Subject : null;
                if (leadIn.Subject == ListSubject.Risks && sentence.In(folded).TrimEnd() is [.., ':'] or [.., '.'])
                    k = ReadSentences(blocks, folded, origin, sentences, k + 1, sentences[k].End, factors) - 1;
                continue;
            }
            if (leadIn.Subject == ListSubject.Topics)
                continue;
            if (OpensSentence(blocks[n].Content.Of(blocks.Text), folded, list))
            {
                // The sentence of the lead-in is read in any case, or a closing one behind the colon would be read for ever.
                k = Math.Max(k, ReadSentences(blocks, folded, origin, sentences, k, list.Start, factors) - 1);
                continue;
            }
            (list, k) = RunOn(folded, sentences, list, k);
            var pointed = !AddInLine(folded, blocks[n].Content.Of(blocks.Text), origin, list, leadIn, factors);
            open = pointed && Promise.PointsBelow(sentence.In(folded)) ? ListSubject.Risks : null;
        }
        return open;
    }

    /// <summary>A list of marks runs on over sentence ends for as long as the marks count on; the last item ends with its sentence.</summary>
    static (TextSpan List, int Sentence) RunOn(ReadOnlySpan<char> folded, List<TextSpan> sentences, TextSpan list, int k)
    {
        if (ListMark.EnumeratorLength(list.In(folded).TrimStart()) == 0)
            return (list, k);
        var whole = new TextSpan(list.Start, sentences[^1].End);
        var items = EnumerationMarks.Split(folded, whole);
        if (items.Count < 2)
            return (list, k);
        var last = items[^1].Start;
        while (k < sentences.Count - 1 && sentences[k].End <= last)
            k++;
        return (new(list.Start, sentences[k].End), k);
    }

    /// <summary>Adds the risks of a list in line; false where it only points elsewhere.</summary>
    static bool AddInLine(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, int origin, TextSpan list, LeadIn leadIn, List<FactorDraft> factors)
    {
        var (separator, items) = Enumeration.Split(folded, text, list);
        if (items.Count == 0)
            return false;
        var pointers = 0;
        foreach (var item in items)
            if (FilingPointer.Is(item.In(folded)))
                pointers++;
        if (pointers == items.Count)
            return false; // a sentence that only points to SEC reports enumerates nothing
        if (items.Count == 1 && (leadIn.Weight < 2 || LeadInWords.English.Generic.LengthAt(items[0].In(folded), 0) > 0))
            return false;
        if (separator == Separator.Comma && leadIn.Weight < 1 && items.Count < 3)
            return false;
        foreach (var item in items)
            factors.Add(new(new(origin + item.Start, origin + item.End), null, null, separator switch
            {
                Separator.Mark => "numbered",
                Separator.Semicolon => "semicolon",
                Separator.Comma => "comma",
                _ => "single",
            }));
        return true;
    }

    /// <summary>Whether a whole sentence begins behind the colon of the lead-in: "… for these reasons: Our loans are concentrated."</summary>
    static bool OpensSentence(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, TextSpan list)
    {
        var own = list.In(text).TrimStart();
        return own.Length > 1 && char.IsUpper(own[0]) && char.IsLower(own[1]) && list.In(text)[^1] == '.'
            && folded[..list.Start].TrimEnd() is [.., ':'] && !list.In(folded).Contains(';') && ListMark.EnumeratorLength(own) == 0
            && LeadInWords.English.SentenceStart.LengthAt(list.In(folded).TrimStart(), 0) > 0;
    }

    /// <summary>Reads a list in which each sentence tells one risk, from a place in sentence <paramref name="k"/> on; returns the first sentence not read.</summary>
    int ReadSentences(ContentBlocks blocks, ReadOnlySpan<char> folded, int origin, List<TextSpan> sentences, int k, int from, List<FactorDraft> factors)
    {
        for (; k < sentences.Count; k++)
        {
            var sentence = new TextSpan(Math.Max(from, sentences[k].Start), sentences[k].End);
            var text = sentence.In(folded);
            if (cues.Closing.IsIn(text) || cues.ClosingStart.LengthAt(text, 0) > 0 || LeadIn.Find(text) is { Subject: ListSubject.Risks, Weight: >= 2 })
                return k;
            if (FilingPointer.Is(text))
                continue;
            var item = Enumeration.Trim(folded, sentence);
            if (!item.IsEmpty)
                factors.Add(new(new(origin + item.Start, origin + item.End), null, null, "sentence"));
        }
        return k;
    }

    /// <summary>Whether a list begins in a block although the lead-in does not end in a colon.</summary>
    static bool PromisesList(ContentBlocks blocks, int next, ReadOnlySpan<char> sentence) =>
        next < blocks.Count && (blocks[next].Kind == BlockKind.ListItem || sentence.IndexOf("following") >= 0);

    static void AddUnlessPointers(ContentBlocks blocks, List<FactorDraft> factors, List<FactorDraft> items)
    {
        var folded = new char[1024];
        var risks = 0;
        foreach (var item in items)
        {
            var text = item.Span.Of(blocks.Text);
            if (text.Length > folded.Length)
                folded = new char[text.Length];
            FoldedText.Fold(text, folded);
            if (!FilingPointer.Is(folded.AsSpan(0, text.Length)))
                risks++;
        }
        if (risks > 0)
            factors.AddRange(items);
    }
}
