namespace RiskFactors.Sections;

/// <summary>
/// Finds the safe-harbor statements of a filing: candidates begin at the words that every such statement must use (Private Securities Litigation
/// Reform Act of 1995, 15 U.S.C. 78u-5(c)(1)(A)(i)), are confirmed by what stands around them, and run on as far as the text goes on saying such things.
/// Not responsible for what the statement enumerates.
/// </summary>
sealed class SafeHarborFinder
{
    /// <summary>Weight from which a stretch of text counts as part of a statement by what it says.</summary>
    const double Belonging = 1.5;

    /// <summary>Weight that a candidate's first paragraphs must reach together: a lone mention stays below.</summary>
    const double Confirmed = 4;

    /// <summary>What is shorter and has no verb is a title, as in a list of exhibits or a table of contents.</summary>
    const int LongestTitle = 120;

    /// <summary>Most words of a heading in small letters that is known by what it names.</summary>
    const int NamingWords = 12;

    /// <summary>Weight at which a sentence says plainly that it is about something else.</summary>
    const double Foreign = -2;

    readonly SafeHarborCues cues = SafeHarborCues.English;

    public List<SectionDraft> Find(ContentBlocks blocks)
    {
        var found = new List<SectionDraft>();
        var next = 0; // the first block that no section holds yet
        var at = 0;
        while ((at = StatementAnchors.Next(blocks.Text, at)) >= 0)
        {
            var n = blocks.At(at);
            if (n >= next && (FromHeading(blocks, n, next) ?? FromOpening(blocks, n, next)) is { } section)
            {
                found.Add(section);
                next = section.EndBlock;
                at = section.Span.End;
            }
            else
                at = n >= next ? blocks[n].Text.End : at + 1;
        }
        return found;
    }

    /// <summary>
    /// Whether a passage is a statement of its own by its heading, or by the disclaimer that closes it. Reports also speak of forward-looking statements
    /// in running text, of which nothing is to be taken.
    /// </summary>
    public bool IsStatementOfReport(ContentBlocks blocks, SectionDraft section)
    {
        if (section.Heading is not null)
            return true;
        for (var n = section.FirstBlock; n < section.EndBlock; n++)
            if (cues.Disclaimer.IsIn(blocks.Folded(n)))
                return true;
        return false;
    }

    SectionDraft? FromHeading(ContentBlocks blocks, int n, int from)
    {
        var block = blocks[n];
        if (!IsHeading(blocks, n) || !cues.Heading.IsIn(blocks.Folded(n)))
            return null;
        var body = n + 1;
        while (body < blocks.Count && body <= n + 2 && IsHeading(blocks, body) && !IsForeignHeading(blocks, body) && blocks[body].Document == block.Document)
            body++; // a heading broken over lines, or a second one under the first
        if (body >= blocks.Count || blocks[body].Document != block.Document || blocks[body].Kind == BlockKind.TableCell && cues.Belongs.Weigh(blocks.Folded(body)) < Belonging)
            return null;
        var weight = WeighFrom(blocks, body, blocks[body].Content.Start, 3);
        if (weight < Belonging)
            return null;
        // Only now: what is walked back over is then taken, and not walked over again.
        var first = n;
        while (first > from && IsHeadOfBrokenHeading(blocks, first - 1))
            first--;
        var heading = new TextSpan(blocks[first].Content.Start, blocks[body - 1].Content.End);
        return Extend(blocks, first, body, heading.Start, heading, "heading", weight >= Confirmed ? 0.98 : 0.85,
            new Reason("heading", "The heading names forward-looking statements, and the text below it is cautionary.", heading));
    }

    SectionDraft? FromOpening(ContentBlocks blocks, int n, int from)
    {
        var block = blocks[n];
        if (block.Kind == BlockKind.Heading)
            return null;
        if (RunInHeading(blocks, n) is { } runIn && WeighFrom(blocks, n, runIn.End, 3) >= Belonging)
            return Extend(blocks, n, n, runIn.Start, runIn, "run-in-heading", 0.96,
                new Reason("run-in-heading", "The paragraph opens with a heading that names forward-looking statements.", runIn));

        var opening = Opening(blocks, n);
        if (opening.IsEmpty)
            return null;
        var weight = WeighFrom(blocks, n, opening.Start, 3);
        if (weight < Confirmed)
            return null;
        var (first, start) = (n, opening.Start);
        if (start == block.Content.Start)
        {
            if (n > from && IsWeakHeading(blocks, n - 1))
            {
                var heading = blocks[n - 1].Content;
                return Extend(blocks, n - 1, n, heading.Start, heading, "heading", 0.93,
                    new Reason("heading-above-opening", "A heading stands right above the sentence that opens the statement.", heading));
            }
            // Statements that open with the risks and name the forward-looking statements only then.
            while (first > from && blocks[first - 1].Document == block.Document && blocks[first - 1].Kind == BlockKind.Paragraph
                && !IsHeading(blocks, first - 1) && cues.Belongs.Weigh(blocks.Folded(first - 1)) >= Confirmed)
                first--;
            start = blocks[first].Content.Start;
        }
        return Extend(blocks, first, n, start, null, "opening-sentence", weight >= 2 * Confirmed ? 0.92 : 0.8,
            new Reason("opening-sentence", "The sentence says of its own text that it is forward-looking.", opening));
    }

    /// <summary>
    /// The first sentence of the block that opens a statement, with the sentences before it that belong to it. One that only disclaims a duty to update
    /// stands in many texts that make no statement of risks.
    /// </summary>
    TextSpan Opening(ContentBlocks blocks, int n)
    {
        var content = blocks[n].Content;
        var folded = blocks.Folded(n);
        var start = -1; // of the sentences just before that belong
        foreach (var sentence in SentenceSplitter.English.Split(content.Of(blocks.Text)))
        {
            blocks.ThrowIfCancelled();
            var text = folded[sentence.Start..sentence.End];
            var weight = cues.Belongs.Weigh(text);
            if (cues.Subject.IsIn(text) && weight >= Belonging && cues.Opening.IsIn(text) && !cues.NoOpening.IsIn(text)
                && (text.Length >= LongestTitle || HeadingShape.HasVerb(text)))
            {
                var glued = GluedText.Last(content.Of(blocks.Text), folded, sentence.Start, sentence.End, cues.GluedHeading);
                return new(content.Start + (glued > 0 ? glued : start >= 0 ? start : sentence.Start), content.Start + sentence.End);
            }
            start = weight >= Belonging ? (start >= 0 ? start : sentence.Start) : -1;
        }
        return default;
    }

    /// <summary>The heading that opens a paragraph on its own line or in its own type: "Safe Harbor Statement: …".</summary>
    TextSpan? RunInHeading(ContentBlocks blocks, int n)
    {
        var block = blocks[n];
        var folded = blocks.Folded(n);
        var offset = block.ContentStart - block.Text.Start;
        var end = 0;
        if (block.LeadEnd > block.ContentStart && block.LeadEnd < block.Content.End && block.LeadEnd - block.ContentStart <= 120)
            end = block.LeadEnd - block.Text.Start;
        else
        {
            var limit = Math.Min(folded.Length, 120);
            for (var i = offset; i < limit; i++)
                if (folded[i] == ':' || (folded[i] == '.' && i + 1 < folded.Length && folded[i + 1] == ' ')
                    || (folded[i] == '-' && i > 0 && folded[i - 1] == ' ' && i + 1 < folded.Length && folded[i + 1] is ' ' or '-'))
                {
                    end = i + 1;
                    break;
                }
        }
        if (end <= offset || folded[end..].Trim().IsEmpty)
            return null;
        var lead = folded[offset..end];
        if (!cues.Heading.IsIn(lead) || HeadingShape.HasVerb(lead) || HeadingShape.CountWords(lead) > 14)
            return null;
        return new TextSpan(block.Text.Start + offset, block.Text.Start + end);
    }

    SectionDraft Extend(ContentBlocks blocks, int first, int body, int start, TextSpan? heading, string evidence, double confidence, Reason why)
    {
        var reasons = new List<Reason> { why };
        var last = body;
        var open = IsOpen(blocks, body);
        var listing = blocks[body].Kind == BlockKind.ListItem;
        var stop = "the end of the document";
        var n = body + 1;
        while (n < blocks.Count)
        {
            if (blocks[n].Document != blocks[body].Document)
                break;
            var verdict = Judge(blocks, n, open, listing);
            if (verdict is not null)
            {
                stop = verdict;
                break;
            }
            last = n;
            listing = blocks[n].Kind == BlockKind.ListItem;
            open = IsOpen(blocks, n) || (open && (listing || EndsItem(blocks, n) || IsHeading(blocks, n) || GoesOnBehind(blocks, n)));
            n++;
        }
        var end = TrimForeignEnd(blocks, last, Math.Max(start, last == body ? heading?.End ?? start : 0));
        reasons.Add(new("end", $"It ends before {stop}.", new(end, Math.Min(blocks.Text.Length, n < blocks.Count ? blocks[n].Content.End : end))));
        return new SectionDraft
        {
            Kind = SectionKind.SafeHarbor,
            Heading = heading,
            Span = new(start, end),
            FirstBlock = first,
            EndBlock = last + 1,
            Evidence = evidence,
            Confidence = confidence,
            Reasons = reasons,
        };
    }

    /// <summary>Why the block no longer belongs to the statement, or null where it does.</summary>
    string? Judge(ContentBlocks blocks, int n, bool open, bool listing)
    {
        var block = blocks[n];
        var folded = blocks.Folded(n);
        if (!folded.ContainsAnyInRange('a', 'z'))
            return open && n + 1 < blocks.Count && blocks[n + 1].Kind == BlockKind.ListItem ? null : "a line without words";
        var weight = cues.Belongs.Weigh(folded);
        if (IsHeading(blocks, n))
        {
            if (IsForeignHeading(blocks, n))
                return "the heading of another part";
            // Titled risks, under a lead-in that promised a list: the title announces a paragraph.
            if (open && n + 1 < blocks.Count && !IsHeading(blocks, n + 1) && blocks[n + 1].Kind != BlockKind.TableCell)
                return null;
            return block.Kind == BlockKind.ListItem && (open || listing) ? null : "another heading";
        }
        if (block.Kind == BlockKind.TableCell)
            return weight >= Belonging ? null : "a table";
        if (block.Kind == BlockKind.ListItem)
            return (open || listing) && weight > 2 * Foreign || weight >= Belonging ? null : "a list about something else";
        if (weight >= Belonging || (weight > Foreign && IsOpen(blocks, n) && cues.Subject.IsIn(folded)))
            return null;
        if (weight <= Foreign)
            return "a paragraph about something else";
        if (open || char.IsAsciiLetterLower(block.Content.Of(blocks.Text)[0]))
            return null;
        // One pale paragraph between two that belong is part of the statement.
        if (n + 1 < blocks.Count && blocks[n + 1].Kind == BlockKind.Paragraph && !IsHeading(blocks, n + 1) && weight > 0
            && cues.Belongs.Weigh(blocks.Folded(n + 1)) >= Confirmed)
            return null;
        return "a paragraph that says nothing cautionary";
    }

    /// <summary>Cuts off sentences at the end of the last block that are plainly about something else.</summary>
    int TrimForeignEnd(ContentBlocks blocks, int last, int from)
    {
        var content = blocks[last].Content;
        var folded = blocks.Folded(last);
        var end = content.End;
        var trimming = false;
        foreach (var sentence in SentenceSplitter.English.Split(content.Of(blocks.Text)))
        {
            if (content.Start + sentence.Start <= from)
                continue;
            var weight = cues.Belongs.Weigh(folded[sentence.Start..sentence.End]);
            if (!trimming && weight <= Foreign)
                (trimming, end) = (true, content.Start + sentence.Start);
            else if (trimming && weight >= Confirmed)
                (trimming, end) = (false, content.End);
        }
        if (GluedText.First(content.Of(blocks.Text), folded, Math.Max(from - content.Start, 0), end - content.Start, cues.GluedForeign) is var glued and > 0)
            end = content.Start + glued;
        while (end > from && char.IsWhiteSpace(blocks.Text[end - 1]))
            end--;
        return end;
    }

    /// <summary>Weight of what stands from a place on, over so many blocks as go on like it.</summary>
    double WeighFrom(ContentBlocks blocks, int n, int start, int count)
    {
        var sum = cues.Belongs.Weigh(blocks.Folded(n)[(start - blocks[n].Text.Start)..]);
        for (var next = n + 1; next < Math.Min(blocks.Count, n + count); next++)
        {
            if (blocks[next].Document != blocks[n].Document || IsForeignHeading(blocks, next))
                break;
            sum += Math.Max(0, cues.Belongs.Weigh(blocks.Folded(next)));
        }
        return sum;
    }

    bool IsHeading(ContentBlocks blocks, int n) => HeadingShape.IsHeading(blocks[n], blocks[n].Content.Of(blocks.Text), blocks.Folded(n)) || NamesStatement(blocks, n);

    /// <summary>A line of its own in small letters that names such a statement: "Cautionary note on forward-looking statements".</summary>
    bool NamesStatement(ContentBlocks blocks, int n)
    {
        var folded = blocks.Folded(n);
        return blocks[n].Kind == BlockKind.Paragraph && folded.Length > 0 && char.IsUpper(blocks[n].Content.Of(blocks.Text)[0]) && (char.IsLetter(folded[^1]) || folded[^1] == ':')
            && HeadingShape.CountWords(folded[..Math.Min(folded.Length, 200)]) <= NamingWords && folded.Length < LongestTitle && cues.Heading.IsIn(folded) && !HeadingShape.HasVerb(folded);
    }

    bool IsForeignHeading(ContentBlocks blocks, int n) =>
        IsHeading(blocks, n) && cues.ForeignHeading.IsIn(blocks.Folded(n)) && !cues.Heading.IsIn(blocks.Folded(n));

    bool IsWeakHeading(ContentBlocks blocks, int n) =>
        IsHeading(blocks, n) && cues.WeakHeading.IsIn(blocks.Folded(n)) && !cues.ForeignHeading.IsIn(blocks.Folded(n));

    /// <summary>Whether the line is the head of a heading that goes on in the next line: it ends in a word that needs another.</summary>
    bool IsHeadOfBrokenHeading(ContentBlocks blocks, int n)
    {
        if (!IsHeading(blocks, n))
            return false;
        var folded = blocks.Folded(n);
        var word = folded[(folded.LastIndexOf(' ') + 1)..];
        return word is "regarding" or "concerning" or "about" or "on" or "of" or "for" or "under" or "to" or "and" or "the" or "relating" or "as" or "with";
    }

    /// <summary>Whether the block promises a list that begins in the next one.</summary>
    bool IsOpen(ContentBlocks blocks, int n)
    {
        var folded = blocks.Folded(n).TrimEnd();
        if (folded is [.., ':'])
            return true;
        return Promise.PointsBelow(folded) || (Promise.EndsPointingBelow(folded) && ListFollows(blocks, n)) || n + 1 < blocks.Count && blocks[n + 1].Kind == BlockKind.ListItem && blocks[n].Kind == BlockKind.Paragraph && folded is not ([.., '.'] or [.., ';']);
    }

    /// <summary>Whether bullets follow a block, under the heading of a group or without, or the statement takes up again behind what follows it.</summary>
    bool ListFollows(ContentBlocks blocks, int n)
    {
        var next = n + 1 < blocks.Count && IsHeading(blocks, n + 1) && !IsForeignHeading(blocks, n + 1) ? n + 2 : n + 1;
        return next < blocks.Count && (blocks[next].Kind == BlockKind.ListItem || GoesOnBehind(blocks, n));
    }

    /// <summary>Whether the statement takes up again within a dozen blocks of plain paragraphs: those between are its risks.</summary>
    bool GoesOnBehind(ContentBlocks blocks, int n)
    {
        for (var ahead = n + 1; ahead < Math.Min(blocks.Count, n + 13); ahead++)
        {
            if (blocks[ahead].Document != blocks[n].Document || blocks[ahead].Kind is BlockKind.TableCell or BlockKind.Heading || IsForeignHeading(blocks, ahead))
                return false;
            var weight = cues.Belongs.Weigh(blocks.Folded(ahead));
            if (weight <= Foreign)
                return false;
            if (cues.Closing.IsIn(blocks.Folded(ahead)) && weight >= Belonging)
                return true;
        }
        return false;
    }

    static bool EndsItem(ContentBlocks blocks, int n)
    {
        var folded = blocks.Folded(n).TrimEnd();
        return folded is [.., ';'] or [.., ','] || folded.EndsWith(" and") || folded.EndsWith(" or");
    }
}
