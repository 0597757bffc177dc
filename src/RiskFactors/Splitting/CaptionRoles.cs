using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>Gives each block of a section its role, from the types in which the blocks are set and from what the lines say.</summary>
sealed class CaptionRoles(ContentBlocks blocks, CaptionTypes types, int first, int end)
{
    /// <summary>Headings stand at most so many lines above the caption or text that they head.</summary>
    const int Reach = 6;

    readonly BlockRole[] roles = new BlockRole[end - first];
    readonly HashSet<CaptionType> groups = [];
    bool captioned; // a caption of the main type was met

    public BlockRole[] Read()
    {
        var main = types.Main!.Value;
        FindGroups(main);
        for (var n = first; n < end; n++)
        {
            var role = RoleOf(n, main);
            roles[n - first] = role;
            captioned |= role is BlockRole.Caption or BlockRole.RunIn;
        }
        MarkSummary();
        return roles;
    }

    BlockRole RoleOf(int n, CaptionType main)
    {
        var type = types[n];
        if (!type.IsMarked)
            return BlockRole.Body;
        var span = types.Marked(n);
        var folded = types.Folded(n, span);
        if (!folded.ContainsAnyInRange('a', 'z'))
            return BlockRole.Body;
        if (type.IsRunIn)
            return RunInRole(n, type, main);
        if (CaptionText.IsSummary(folded))
            return BlockRole.Summary;
        var sentence = types.IsSentence(n);
        if (!captioned && CaptionText.IsIntroduction(folded))
            return BlockRole.Body;
        if (type == main)
        {
            if (n > first && roles[n - 1 - first] is BlockRole.Caption or BlockRole.CaptionContinued && types[n - 1] == main && GoesOnInNextLine(n - 1))
                return BlockRole.CaptionContinued;
            if (GoesOnInNextLine(n))
                return BlockRole.Caption;
            if (!sentence && types.AreSentences && (CaptionText.IsGroup(folded) || !types.HasTextBelow(n)) && n + 1 < end && !ContinuesAt(n + 1))
                return Group(type, main);
            return n > first && roles[n - 1 - first] is BlockRole.Caption or BlockRole.CaptionContinued && blocks[n].Kind != BlockKind.ListItem && (sentence || !types.AreSentences || ContinuesAt(n))
                ? BlockRole.CaptionContinued : BlockRole.Caption;
        }
        if (!sentence)
            return groups.Contains(type) || CaptionText.IsGroup(folded) || IsAboveCaption(n, main) ? Group(type, main) : BlockRole.Body;
        return captioned && IsAsStrong(type, main) && n + 1 < end && types.HasTextBelow(n) && blocks[n].Kind != BlockKind.ListItem
            && !CaptionText.IsConnected(folded) && ((type.Emphasis & BlockStyle.AllCaps) == 0 || type.Emphasis == (main.Emphasis | BlockStyle.AllCaps)) && CaptionText.EndsSentence(folded) ? BlockRole.Caption : BlockRole.Body;
    }

    BlockRole RunInRole(int n, CaptionType type, CaptionType main)
    {
        if (type == main)
            return types.AreSentences ? (types.IsSentence(n) || types.EndsLead(n) ? BlockRole.RunIn : BlockRole.Body) : types.EndsLead(n) ? BlockRole.RunIn : BlockRole.Body;
        // A caption typed into its paragraph by mistake.
        return !main.IsRunIn && types.AreSentences && type.Emphasis == (main.Emphasis & ~BlockStyle.Centered) && types.IsSentence(n) && types.EndsLead(n) && blocks[n].Kind != BlockKind.ListItem
            ? BlockRole.RunIn : BlockRole.Body;
    }

    /// <summary>Finds the types whose titles stand above captions more often than not: where such a title has an introduction below it, it heads a group all the same.</summary>
    void FindGroups(CaptionType main)
    {
        var counts = new Dictionary<CaptionType, (int Above, int All)>();
        for (var n = first; n < end; n++)
        {
            var type = types[n];
            if (!type.IsMarked || type.IsRunIn || type == main || types.IsSentence(n))
                continue;
            var (above, all) = counts.GetValueOrDefault(type);
            counts[type] = (above + (IsAboveCaption(n, main) ? 1 : 0), all + 1);
        }
        foreach (var (type, (above, all)) in counts)
            if (above * 2 > all && all > 1)
                groups.Add(type);
    }

    BlockRole Group(CaptionType type, CaptionType main)
    {
        if (type != main)
            groups.Add(type);
        return BlockRole.Group;
    }

    /// <summary>Whether the line goes on with the caption before it: that one is not finished, or this begins in lower case.</summary>
    bool ContinuesAt(int n) => types[n] == types[n - 1] && char.IsLower(blocks.Text[blocks[n].ContentStart]);

    /// <summary>Whether a line of the captions' type lacks the point that closes them and goes on in the next line, as captions in plain text do.</summary>
    bool GoesOnInNextLine(int n)
    {
        if (!types.AreClosed || !types.AreSentences || n + 1 >= end || types[n + 1] != types[n])
            return false;
        var folded = blocks.Folded(n);
        return !CaptionText.EndsSentence(folded) && (!CaptionText.IsGroup(folded) || folded.TrimEnd() is [.., ',' or '-']);
    }

    /// <summary>Whether a caption stands right below the line, or below other headings right below it.</summary>
    bool IsAboveCaption(int n, CaptionType main)
    {
        for (var next = n + 1; next < Math.Min(end, n + Reach) && types[next].IsMarked; next++)
            if (types[next] == main || (types[next].IsRunIn && types[next].Emphasis == main.Emphasis))
                return true;
        return false;
    }

    /// <summary>Whether a type is no weaker than that of the captions: italics under bold captions head parts of a factor.</summary>
    static bool IsAsStrong(CaptionType type, CaptionType main) =>
        main.IsRunIn == type.IsRunIn && ((main.Emphasis & BlockStyle.Bold) == 0 || (type.Emphasis & BlockStyle.Bold) != 0) && main.Level == type.Level;

    /// <summary>The digest of the risks reaches from its heading to the first caption that has a paragraph below it, or to the heading of a group of such.</summary>
    void MarkSummary()
    {
        for (var n = first; n < end; n++)
        {
            if (roles[n - first] != BlockRole.Summary)
                continue;
            for (n++; n < end && !EndsSummary(n); n++)
                roles[n - first] = BlockRole.Summary;
            n--;
        }
    }

    bool EndsSummary(int n)
    {
        var role = roles[n - first];
        if (role == BlockRole.RunIn)
            return blocks[n].Kind != BlockKind.ListItem;
        if (role is BlockRole.Caption or BlockRole.Group && blocks[n].Kind != BlockKind.ListItem)
            for (var next = n + 1; next < Math.Min(end, n + Reach); next++)
            {
                if (blocks[next].Kind == BlockKind.ListItem)
                    return false;
                if (roles[next - first] == BlockRole.Body)
                    return true;
            }
        return false;
    }
}
