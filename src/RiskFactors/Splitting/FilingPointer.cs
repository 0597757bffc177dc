namespace RiskFactors.Splitting;

/// <summary>Recognises items that name no risk of their own but point to where risks are described: "other risks detailed in our SEC filings".</summary>
static class FilingPointer
{
    /// <summary>Pointers are told by their first words; what stands further on is not looked at, which keeps the time linear.</summary>
    const int Reach = 800;

    /// <summary>Whether a folded item is a pointer and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> item)
    {
        var hang = HangsOn(item);
        return Points(hang > 0 ? item[..hang] : item);
    }

    static bool Points(ReadOnlySpan<char> item)
    {
        var words = LeadInWords.English;
        item = item[..Math.Min(item.Length, Reach)].TrimStart(" ,");
        if (item.StartsWith("and "))
            item = item["and ".Length..];
        return words.PointerStart.LengthAt(item, 0) > 0 && words.PointerVerb.IsIn(item) && words.PointerTarget.IsIn(item);
    }

    /// <summary>Where in a folded item a pointer hangs on behind "and" or "as well as", or -1.</summary>
    public static int HangsOn(ReadOnlySpan<char> item)
    {
        for (var at = 0; item[at..].IndexOf(" a") is var next and >= 0;)
        {
            var hit = at + next;
            var length = item[hit..].StartsWith(" and ") ? 5 : item[hit..].StartsWith(" as well as ") ? 12 : 0;
            if (length == 0)
            {
                at = hit + 1;
                continue;
            }
            var rest = item[(hit + length)..];
            if ((rest.StartsWith("other ") || rest.StartsWith("additional ") || rest.StartsWith("those ") || rest.StartsWith("the other ") || rest.StartsWith("the risk factors ")
                || rest.StartsWith("any other ") || rest.StartsWith("the factors ") || rest.StartsWith("the risks ")) && StartsWithRiskNoun(rest) && Points(rest))
                return hit;
            at = hit + length;
        }
        return -1;
    }

    /// <summary>"other factors", "the risk factors", "those": the noun stands at the head, not behind another "and".</summary>
    static bool StartsWithRiskNoun(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("those "))
            return true;
        var head = rest[..Math.Min(rest.Length, 60)];
        if (head.IndexOf(" and ") is var joined and > 0)
            head = head[..joined];
        return head.IndexOf("risk") >= 0 || head.IndexOf("factor") >= 0 || head.IndexOf("uncertaint") >= 0 || head.IndexOf("matters") >= 0;
    }
}
