namespace RiskFactors.Cli.Output;

/// <summary>The signs of a strip that draws a lifeline, one for each filing that was followed.</summary>
sealed class LifeSigns(Signs signs)
{
    // What a reader looks for first stands first; a move is no change of the words.
    static readonly (LifelineEvent[] Events, char Unicode, char Ascii, string Meaning)[] table =
    [
        ([LifelineEvent.Appeared], '●', '*', "appeared (in the first filing: or older)"),
        ([LifelineEvent.SplitOff], '└', '\\', "split off another"),
        ([LifelineEvent.Reappeared], '○', 'o', "came back"),
        ([LifelineEvent.Unchanged, LifelineEvent.Moved], '─', '-', "unchanged"),
        ([LifelineEvent.Reworded], '~', '~', "reworded"),
        ([LifelineEvent.Split], '┬', '<', "split"),
        ([LifelineEvent.Merged], '┴', '>', "took in another"),
        ([LifelineEvent.MergedInto], '┘', '/', "merged into another"),
        ([LifelineEvent.Removed], '×', 'x', "removed"),
        ([], '·', '.', "absent"),
    ];

    readonly bool[] used = new bool[table.Length];

    /// <summary>What stands between the parts of a line.</summary>
    public string Dot => signs == Signs.Unicode ? " · " : " - ";

    public string Ellipsis => signs == Signs.Unicode ? "…" : "...";

    /// <summary>The life of one lifeline; before its beginning and behind its end stands nothing.</summary>
    public string StripOf(Lifeline line, IReadOnlyList<int> followed)
    {
        var strip = new char[followed.Count];
        Array.Fill(strip, ' ');
        var next = 0;
        for (var n = 0; n < strip.Length && next < line.Steps.Count; n++)
            if (line.Steps[next].Filing == followed[n])
                strip[n] = SignOf(line.Steps[next++].Event);
            else if (next > 0)
                strip[n] = Sign(table.Length - 1);
        return new(strip);
    }

    /// <summary>What the signs that were drawn mean.</summary>
    public IEnumerable<string> Legend()
    {
        for (var n = 0; n < table.Length; n++)
            if (used[n])
                yield return $"{Sign(n)} {table[n].Meaning}";
    }

    char SignOf(LifelineEvent what) => Sign(Array.FindIndex(table, row => row.Events.Contains(what)));

    char Sign(int row)
    {
        used[row] = true;
        return signs == Signs.Unicode ? table[row].Unicode : table[row].Ascii;
    }
}
