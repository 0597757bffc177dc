namespace RiskFactors;

/// <summary>
/// Numbers strings from 0 in the order in which they are added, and finds the number of one by a span. A dictionary does the same, but one that is looked up
/// by spans is code that the framework makes at run time, and start-up is most of a run on one file.
/// </summary>
sealed class StringIndex
{
    string[] strings = new string[32];
    int[] hashes = new int[32];
    int[] places = new int[64]; // numbers plus one by hash, with the next free place where that is taken; at most half full

    public int Count { get; private set; }

    public string this[int number] => strings[number];

    /// <summary>The number of a string, or -1 where it was not added.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var hash = string.GetHashCode(text);
        return places[PlaceOf(text, hash)] - 1;
    }

    /// <summary>The number of a string, which is added where it is new.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var hash = string.GetHashCode(text);
        var place = PlaceOf(text, hash);
        if (places[place] > 0)
            return places[place] - 1;
        if (Count == strings.Length)
        {
            Grow();
            place = PlaceOf(text, hash);
        }
        (strings[Count], hashes[Count]) = (text.ToString(), hash);
        places[place] = ++Count;
        return Count - 1;
    }

    int PlaceOf(ReadOnlySpan<char> text, int hash)
    {
        var mask = places.Length - 1;
        var place = hash & mask;
        while (places[place] is > 0 and var number && !(hashes[number - 1] == hash && text.SequenceEqual(strings[number - 1])))
            place = (place + 1) & mask;
        return place;
    }

    void Grow()
    {
        Array.Resize(ref strings, 2 * strings.Length);
        Array.Resize(ref hashes, strings.Length);
        places = new int[2 * strings.Length];
        var mask = places.Length - 1;
        for (var n = 0; n < Count; n++)
        {
            var place = hashes[n] & mask;
            while (places[place] > 0)
                place = (place + 1) & mask;
            places[place] = n + 1;
        }
    }
}
