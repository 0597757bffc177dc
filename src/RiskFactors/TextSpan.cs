namespace RiskFactors;

/// <summary>A half-open range of UTF-16 code units: <see cref="Start"/> is the zero-based index of the first, <see cref="End"/> the index after the last.</summary>
/// <param name="Start">Zero-based index of the first code unit.</param>
/// <param name="End">Zero-based index after the last code unit; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units in the span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="index"/> lies inside this span.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>The characters of <paramref name="text"/> under this span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start},{End})";
}
