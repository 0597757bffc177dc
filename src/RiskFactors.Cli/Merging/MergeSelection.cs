namespace RiskFactors.Cli.Merging;

/// <summary>Whether a document that stands twice in one file is meant to.</summary>
enum Repeats
{
    /// <summary>It was an input twice, as its numbers say: it stays as often as in the file that has it most often.</summary>
    AreInputs,

    /// <summary>It was printed twice, for whatever reason.</summary>
    AreDuplicates,
}

/// <summary>
/// Which documents a merge keeps: of the same path and content one, of another content both, and a failure only where no file has a result for it. Documents of one path are brought together
/// by sorting their places, so that nothing is kept of them but that.
/// </summary>
sealed class MergeSelection
{
    readonly List<MergeEntry> entries;
    readonly Repeats repeats;
    readonly List<int> kept = [];
    readonly List<(int One, int Other)> contradicting = [];

    MergeSelection(List<MergeEntry> entries, Repeats repeats)
    {
        this.entries = entries;
        this.repeats = repeats;
    }

    /// <summary>The places of the documents that are kept.</summary>
    public IReadOnlyList<int> Kept => kept;

    /// <summary>Two documents of each path that came with several contents.</summary>
    public IReadOnlyList<(int One, int Other)> Contradicting => contradicting;

    /// <param name="entries">All documents.</param>
    /// <param name="repeats">What a document is that stands twice in one file.</param>
    /// <param name="order">The order of those that are kept.</param>
    public static MergeSelection Of(List<MergeEntry> entries, Repeats repeats, Comparison<MergeEntry> order)
    {
        var selection = new MergeSelection(entries, repeats);
        var sorted = new int[entries.Count];
        for (var n = 0; n < sorted.Length; n++)
            sorted[n] = n;
        Array.Sort(sorted, (one, other) => Compare(entries[one], entries[other]));
        foreach (var same in selection.Runs(sorted, entry => entry.Path))
            selection.Select(same);
        selection.kept.Sort((one, other) => order(entries[one], entries[other]));
        selection.contradicting.Sort((one, other) => order(entries[one.One], entries[other.One]));
        return selection;
    }

    static int Compare(MergeEntry one, MergeEntry other) =>
        one.Path != other.Path ? one.Path.CompareTo(other.Path)
        : one.IsFailed != other.IsFailed ? one.IsFailed.CompareTo(other.IsFailed)
        : one.Content != other.Content ? one.Content.CompareTo(other.Content)
        : one.File != other.File ? one.File.CompareTo(other.File)
        : one.Number.CompareTo(other.Number);

    IEnumerable<ArraySegment<int>> Runs<T>(ArraySegment<int> places, Func<MergeEntry, T> key)
        where T : IEquatable<T>
    {
        for (int start = 0, end; start < places.Count; start = end)
        {
            var first = key(entries[places[start]]);
            for (end = start + 1; end < places.Count && key(entries[places[end]]).Equals(first);)
                end++;
            yield return places[start..end];
        }
    }

    /// <summary>Decides over the documents of one path.</summary>
    void Select(ArraySegment<int> places)
    {
        if (places.Count == 1)
        {
            kept.Add(places[0]);
            return;
        }
        var results = places.Count(place => !entries[place].IsFailed);
        var contents = Runs(places[..results], entry => entry.Content).ToList();
        foreach (var same in contents)
            KeepMost(same);
        if (contents.Count > 1)
            contradicting.Add((contents[0][0], contents[1][0]));
        if (results == 0)
            KeepMost(places);
        else if (repeats == Repeats.AreInputs)
            KeepMost(Unresolved(places[..results], places[results..]));
    }

    /// <summary>Of one document so many as the file has that has it most often.</summary>
    void KeepMost(ArraySegment<int> places)
    {
        if (repeats == Repeats.AreDuplicates)
        {
            kept.Add(places[0]);
            return;
        }
        var most = 0;
        foreach (var ofFile in Runs(places, entry => entry.File))
        {
            kept.AddRange(ofFile.Skip(most));
            most = Math.Max(most, ofFile.Count);
        }
    }

    /// <summary>The failures of files than which no other has more results for the path: an input that was named twice may have failed once.</summary>
    ArraySegment<int> Unresolved(ArraySegment<int> results, ArraySegment<int> failures)
    {
        var counts = results.CountBy(place => entries[place].File).ToDictionary();
        var most = counts.Values.Max();
        return failures.Where(place => counts.GetValueOrDefault(entries[place].File) == most).ToArray();
    }
}
