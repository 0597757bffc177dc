namespace RiskFactors.Sections;

/// <summary>
/// Collects the lines of a filing that name items, parts and titles, in one pass over its short blocks. A number and its title may stand in
/// two lines or cells; the title may run into its text. Not responsible for which of the lines is the heading.
/// </summary>
sealed class HeadingScan(ContentBlocks blocks, RiskFactorForm form)
{
    /// <summary>A line longer than this is prose, and only its head is looked at.</summary>
    const int LongestHeading = 200;

    /// <summary>What may stand around the title of a section without making it another title.</summary>
    const string Ornaments = " .:,-()[]|*_\"'";

    readonly RiskFactorCues cues = RiskFactorCues.English;
    readonly List<HeadingMark> marks = [];

    // The row of cells that was looked at last, and its last cell with a number: rows of a million cells are looked at once.
    (int First, int End, int LastNumber) row;

    public List<HeadingMark> Run()
    {
        for (var n = 0; n < blocks.Count; n++)
        {
            var content = blocks[n].Content;
            if (content.Length <= LongestHeading || MayRunIn(content.Of(blocks.Text)) || IsShortLead(blocks[n]))
                Read(ref n);
        }
        return marks;
    }

    static bool MayRunIn(ReadOnlySpan<char> content) =>
        content.StartsWith("item", StringComparison.OrdinalIgnoreCase) || content.StartsWith("part i", StringComparison.OrdinalIgnoreCase)
        || content.StartsWith("risk factors", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a title of risk factors ends the line, or -1.</summary>
    int TitleAtEnd(ReadOnlySpan<char> title)
    {
        var at = title.Length <= 60 ? cues.Title.Next(title, 0, out _, out _) : -1;
        return at > 0 && title[(at + cues.Title.LengthAt(title, at))..].Trim(Ornaments).IsEmpty ? at : -1;
    }

    static bool IsShortLead(Block block) => block.LeadEnd > block.Text.Start && block.LeadEnd - block.Text.Start <= LongestHeading;

    void Read(ref int n)
    {
        var block = blocks[n];
        var folded = blocks.Folded(n);
        if (ItemHeading.PartOf(folded) is > 0 and var part)
            Add(HeadingKind.Part, n, part);
        else if (ItemHeading.TryRead(folded, out var item))
            ReadItem(ref n, item);
        else
        {
            var from = block.ContentStart - block.Text.Start;
            if (ItemHeading.TryReadBare(folded, out var bare) && cues.Title.LengthAt(folded, bare.TitleStart) > 0)
                ReadTitle(n, bare.TitleStart, IsOwn(bare) ? HeadingKind.RiskItem : HeadingKind.RiskTitle);
            else if (bare.Letter != '\0' && bare.Number > 0 && folded.Length <= LongestHeading && cues.End.LengthAt(folded, bare.TitleStart) > 0)
                Add(HeadingKind.EndTitle, n, 0);
            else if (cues.Title.LengthAt(folded, Skip(folded, from)) > 0)
                ReadTitle(n, Skip(folded, from), HeadingKind.RiskTitle);
            else if (IsTitleLine(block, folded) && cues.Summary.LengthAt(folded, from) == 0)
                ReadPlainTitle(n, folded[from..]);
        }
    }

    void ReadItem(ref int n, ItemHeading item)
    {
        var folded = blocks.Folded(n);
        var title = folded[Math.Min(item.TitleStart, folded.Length)..];
        if (cues.Title.LengthAt(title, 0) > 0)
        {
            ReadTitle(n, item.TitleStart, HeadingKind.RiskItem);
            return;
        }
        if (IsOwn(item) && IsHeadOfTitle(n, title))
        {
            var first = n++;
            marks.Add(new(HeadingKind.RiskItem, first, n, new(blocks[first].Content.Start, blocks[n].Content.End), form.Order, true, false));
            return;
        }
        if (title.IsEmpty)
        {
            // The title stands in the next line or cell.
            if (n + 1 < blocks.Count && blocks[n + 1].Content.Length <= LongestHeading && cues.Title.LengthAt(blocks.Folded(n + 1), Skip(blocks.Folded(n + 1), 0)) > 0)
            {
                var first = n++;
                ReadTitle(n, Skip(blocks.Folded(n), 0), HeadingKind.RiskItem, first);
            }
            else if (IsOwn(item))
                AddUntitled(HeadingKind.RiskItem, n, item.Order);
            else
                AddUntitled(HeadingKind.OtherItem, n, item.Order);
            return;
        }
        if (item.Number == form.Number && item.Letter == '\0' && form.Letter != '\0' && TitleAtEnd(title) is >= 0 and var at)
        {
            // "Item 3. Key Information – D. Risk Factors"
            ReadTitle(n, item.TitleStart + at, HeadingKind.RiskItem);
            return;
        }
        if (title.Length > LongestHeading || GoesOnAsProse(title) || blocks[n].Kind == BlockKind.ListItem)
            return;
        if (IsOwn(item))
        {
            if (title.IndexOf("risk") >= 0)
                Add(HeadingKind.RiskItem, n, item.Order);
        }
        else
            Add(HeadingKind.OtherItem, n, item.Order);
    }

    /// <summary>Reads a block whose title of risk factors begins at <paramref name="at"/>; what stands behind the title decides whether it is one.</summary>
    void ReadTitle(int n, int at, HeadingKind kind) => ReadTitle(n, at, kind, n);

    void ReadTitle(int n, int at, HeadingKind kind, int first)
    {
        var block = blocks[n];
        var folded = blocks.Folded(n);
        var end = at + cues.Title.LengthAt(folded, at);
        var rest = folded[end..];
        var own = rest.TrimStart(Ornaments);
        var isListed = false;
        if (StartsWithNumber(own))
            isListed = true; // a page number
        else if (own.StartsWith("continued") || own.StartsWith("cont"))
            own = default;
        if (own.IndexOf("item ") >= 0 || (rest.Length - own.Length == 1 && rest[0] == ' ' && GoesOnAsProse(own) && own[^1] == '.'))
            return; // several lines of a table of contents in one, or a sentence about the item
        var headingEnd = block.Content.End;
        if (!own.IsEmpty && !isListed)
        {
            var closed = rest[0] is '.' or ':' or '-' or '(' || rest.Length > 1 && rest[0] == ' ' && rest[1] is '-' or '(' || block.LeadEnd == block.Text.Start + end;
            var isLead = block.LeadEnd >= block.Text.Start + end && block.LeadEnd <= block.Text.Start + end + 2;
            // A heading in plain text without a blank line below it: the text begins with a capital, where a reference to the item would go on in lower case.
            var opensText = folded.Length > LongestHeading && rest[0] == ' ' && char.IsUpper(blocks.Text[block.Text.Start + end + 1]);
            if (kind == HeadingKind.RiskItem ? closed || isLead || opensText || cues.NotRequired.IsIn(own) : isLead || (closed && rest[0] == '.' && blocks[n].Content.Length > LongestHeading))
                // The text runs in behind the title.
                headingEnd = block.Text.Start + folded.Length - own.Length;
            else if (kind == HeadingKind.RiskTitle || folded.Length > LongestHeading)
                return;
        }
        if (kind == HeadingKind.RiskTitle && first == n && block.Kind == BlockKind.TableCell && n > 0 && IsSameRow(n - 1, n) && ItemHeading.TryReadBare(blocks.Folded(n - 1), out var bare))
        {
            first = n - 1;
            if (IsOwn(bare))
                kind = HeadingKind.RiskItem;
        }
        marks.Add(new(kind, first, n, new(blocks[first].Content.Start, headingEnd), form.Order, true, isListed || IsRowAmongRows(first, n)));
    }

    void ReadPlainTitle(int n, ReadOnlySpan<char> folded)
    {
        var kind = cues.End.LengthAt(folded, 0) > 0 ? HeadingKind.EndTitle
            : cues.Legacy.IsIn(folded) ? HeadingKind.LegacyTitle
            : cues.Next.LengthAt(folded, 0) > 0 ? HeadingKind.NextTitle
            : (HeadingKind?)null;
        if (kind is { } known)
            Add(known, n, 0);
    }

    void Add(HeadingKind kind, int n, int order) =>
        marks.Add(new(kind, n, n, blocks[n].Content, order, true, IsRowAmongRows(n, n) || EndsInNumber(blocks.Folded(n))));

    /// <summary>Adds a line that holds a number alone, which is no page's.</summary>
    void AddUntitled(HeadingKind kind, int n, int order) => marks.Add(new(kind, n, n, blocks[n].Content, order, false, IsRowAmongRows(n, n)));

    bool IsOwn(ItemHeading item) => item.Letter == form.Letter && (item.Number == form.Number || (item.Number == 0 && form.Number > 1)) || (item is { Number: 1, Letter: 'a' } && form.Number <= 1);

    /// <summary>Whether the title breaks off in the line or cell and goes on in the next: "Item 1A. Risk", "Factors".</summary>
    bool IsHeadOfTitle(int n, ReadOnlySpan<char> title) =>
        title.TrimEnd() is "risk" or "risks" && n + 1 < blocks.Count && blocks[n + 1].Content.Length <= 40 && blocks.Folded(n + 1).TrimStart(Ornaments).StartsWith("factor")
        && !(n + 2 < blocks.Count && blocks[n + 2].Kind == BlockKind.TableCell && blocks[n].Kind == BlockKind.TableCell && blocks[n + 2].Table == blocks[n].Table);

    /// <summary>Whether a line stands as a title: short, without a verb, and no item of a list.</summary>
    static bool IsTitleLine(Block block, ReadOnlySpan<char> folded) =>
        block.Kind != BlockKind.TableCell && block.Kind != BlockKind.ListItem && folded.Length <= LongestHeading && !folded.IsEmpty
        && !HeadingShape.HasVerb(folded) && HeadingShape.CountWords(folded) <= 18 && (folded[^1] != '.' || block.Style != BlockStyle.None) && folded[^1] is not (';' or ',');

    /// <summary>"Item 7 of this report …" goes on as a sentence.</summary>
    static bool GoesOnAsProse(ReadOnlySpan<char> title)
    {
        var end = title.IndexOf(' ');
        if (title.StartsWith("and ") && title.Length > 4 && char.IsAsciiDigit(title[4]))
            return false; // "Items 1 and 2. Business and Properties"
        var word = end < 0 ? title : title[..end];
        return word is "of" or "in" or "and" or "or" or "to" or "for" or "is" or "are" or "contains" or "above" or "below" or "under" or "through" or "as" or "on" or "which" or "that" or "was" or "shall" or "has";
    }

    static bool StartsWithNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text.Length is > 0 and <= 4 : digits is > 0 and <= 4 && text[digits..].Trim("-0123456789 ").IsEmpty;
    }

    static bool EndsInNumber(ReadOnlySpan<char> folded)
    {
        var text = folded.TrimEnd();
        var digits = text.Length - text.TrimEnd("0123456789").Length;
        return digits is > 0 and <= 3 && digits < text.Length && text[^(digits + 1)] is ' ' or '.';
    }

    /// <summary>Whether the cells are a row of a table that has other rows, or a page number beside them: the heading of a section stands in a table of its own, if in any.</summary>
    bool IsRowAmongRows(int first, int last)
    {
        if (blocks[first].Kind != BlockKind.TableCell)
            return false;
        if (last < row.First || last >= row.End)
            row = RowOf(last);
        if (row.LastNumber > last)
            return true;
        first = Math.Min(first, row.First);
        last = row.End - 1;
        return (first > 0 && IsSameTable(first - 1, first)) || (last + 1 < blocks.Count && IsSameTable(last + 1, last));
    }

    (int First, int End, int LastNumber) RowOf(int cell)
    {
        var (first, end, lastNumber) = (cell, cell + 1, -1);
        while (first > 0 && IsSameRow(first - 1, cell))
            first--;
        for (; end < blocks.Count && IsSameRow(end, cell); end++)
            if (StartsWithNumber(blocks.Folded(end)))
                lastNumber = end;
        return (first, end, lastNumber);
    }

    bool IsSameTable(int a, int b) => blocks[a].Kind == BlockKind.TableCell && blocks[a].Table == blocks[b].Table;

    bool IsSameRow(int a, int b) => blocks[a].Kind == BlockKind.TableCell && blocks[a].Table == blocks[b].Table && blocks[a].Row == blocks[b].Row;

    static int Skip(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && Ornaments.Contains(folded[at]))
            at++;
        return at;
    }
}
