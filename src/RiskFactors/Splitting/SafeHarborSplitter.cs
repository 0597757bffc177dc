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

        HashSet<EnumerationMark>? missing = null;
        ListSubject? open = null;
        for (var k = 0; k < sentences.Count; k++)
        {
            blocks.ThrowIfCancelled();
            var sentence = sentences[k];
            if (LeadInWords.English.PointingStart.LengthAt(sentence.In(folded), 0) > 0 && !sentence.In(folded).Contains(';') && sentence.In(folded).TrimEnd() is not [.., ':'])
                continue; // "For a discussion of the factors, see …" names places, not risks
            if ((LeadIn.Find(sentence.In(folded)) ?? Illustration(folded, sentences, k)) is not { } leadIn)
                continue;
            var list = InsideBracket(folded, sentence, new(sentence.Start + leadIn.End, sentence.End));
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
            (list, k) = ListMark.EnumeratorLength(list.In(folded).TrimStart()) > 0 ? RunOnMarks(folded, sentences, list, k, missing ??= []) : RunOnSemicolons(folded, sentences, list, k);
            var pointed = !AddInLine(folded, blocks[n].Content.Of(blocks.Text), origin, list, leadIn, factors);
            open = pointed && Promise.PointsBelow(sentence.In(folded)) ? ListSubject.Risks : null;
        }
        if (open is null && sentences.Count > 0 && LeadIn.Find(sentences[^1].In(folded)) is null && Promise.EndsPointingBelow(sentences[^1].In(folded))
            && n + 1 < blocks.Count && blocks[n + 1].Kind != BlockKind.TableCell && LeadInWords.English.Risk.IsIn(sentences[^1].In(folded)))
            open = ListSubject.Risks;
        return open;
    }

    /// <summary>"For example, …" right behind a sentence that speaks of risks and lists none.</summary>
    static LeadIn? Illustration(ReadOnlySpan<char> folded, List<TextSpan> sentences, int k)
    {
        var text = sentences[k].In(folded);
        var opening = text.StartsWith("for example, ") ? 13 : text.StartsWith("for instance, ") ? 14 : 0;
        if (opening == 0 || k == 0 || LeadInWords.English.NoList.IsIn(text))
            return null;
        var before = sentences[k - 1].In(folded);
        return (before.IndexOf("risks") >= 0 || before.IndexOf("uncertainties") >= 0 || before.IndexOf("differ") >= 0) && LeadIn.Find(before) is null
            ? new(ListSubject.Risks, opening, 2) : null;
    }

    /// <summary>A list that begins inside a bracket ends with it: "risks (such as drought, frost and hail) that could …".</summary>
    static TextSpan InsideBracket(ReadOnlySpan<char> folded, TextSpan sentence, TextSpan list)
    {
        var depth = 0;
        for (var n = sentence.Start; n < list.Start; n++)
            depth = folded[n] == '(' ? depth + 1 : folded[n] == ')' ? Math.Max(0, depth - 1) : depth;
        if (depth == 0)
            return list;
        depth = 1;
        for (var n = list.Start; n < list.End; n++)
        {
            depth += folded[n] == '(' ? 1 : folded[n] == ')' ? -1 : 0;
            if (depth == 0)
                return new(list.Start, n);
        }
        return list;
    }

    /// <summary>A list of marks runs on over sentence ends for as long as the marks count on; the last item ends with its sentence.</summary>
    static (TextSpan List, int Sentence) RunOnMarks(ReadOnlySpan<char> folded, List<TextSpan> sentences, TextSpan list, int k, HashSet<EnumerationMark> missing)
    {
        var whole = new TextSpan(list.Start, sentences[^1].End);
        var items = EnumerationMarks.Split(folded, whole, missing);
        if (items.Count < 2)
            return (list, k);
        var last = items[^1].Start;
        while (k < sentences.Count - 1 && sentences[k].End <= last)
            k++;
        return (new(list.Start, sentences[k].End), k);
    }

    /// <summary>A list of semicolons runs on over an item that holds a sentence end, into a sentence that goes on with semicolons and announces no list.</summary>
    (TextSpan List, int Sentence) RunOnSemicolons(ReadOnlySpan<char> folded, List<TextSpan> sentences, TextSpan list, int k)
    {
        if (!list.In(folded).Contains(';'))
            return (list, k);
        while (k < sentences.Count - 1)
        {
            var next = sentences[k + 1].In(folded);
            if (next.Count(';') < 2 || cues.Closing.IsIn(next) || cues.ClosingStart.LengthAt(next, 0) > 0 || LeadIn.Find(next[..next.IndexOf(';')]) is not null)
                break;
            list = new(list.Start, sentences[++k].End);
        }
        return (list, k);
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
            if (cues.Closing.IsIn(text) || cues.ClosingStart.LengthAt(text, 0) > 0 || LeadIn.Find(text) is { Subject: ListSubject.Risks, Weight: >= 2 } || Promise.EndsPointingBelow(text))
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
