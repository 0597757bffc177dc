namespace RiskFactors.Reading;

/// <summary>Measures the column at which the full lines of hard-wrapped text end.</summary>
static class TextWidth
{
    const int Widest = 400;

    /// <summary>The column that nine of ten longer lines do not pass; 0 where there are no such lines.</summary>
    public static int Measure(string source, int start, int end)
    {
        Span<int> counts = stackalloc int[Widest + 1];
        var total = 0;
        for (var at = start; at < end;)
        {
            var line = source.AsSpan(at, end - at);
            var feed = line.IndexOf('\n');
            var length = (feed < 0 ? line : line[..feed]).TrimEnd().Length;
            if (length >= 40)
            {
                counts[Math.Min(length, Widest)]++;
                total++;
            }
            at = feed < 0 ? end : at + feed + 1;
        }
        var seen = 0;
        for (var column = 0; column <= Widest; column++)
            if ((seen += counts[column]) * 10 >= total * 9 && total > 0)
                return column;
        return 0;
    }
}
