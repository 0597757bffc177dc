namespace RiskFactors.Reading;

/// <summary>
/// Maps offsets of the reading text to offsets of the source: runs in the order of the text, closed by one that stands at the end of both.
/// A run whose source is as long as its text maps unit by unit; any other (an entity, an undone hyphen, a separator) is atomic, and a place
/// inside it maps to the whole.
/// </summary>
sealed class SourceMap(SourceRun[] runs)
{
    public TextSpan ToSource(TextSpan span)
    {
        var start = MapStart(span.Start);
        // An empty span has no last character whose end could be mapped.
        return span.IsEmpty ? new(start, start) : new(start, Math.Max(start, MapEnd(span.End)));
    }

    int MapStart(int offset)
    {
        var n = Find(offset);
        return IsLinear(n) ? runs[n].SourceStart + (offset - runs[n].TextStart) : runs[n].SourceStart;
    }

    int MapEnd(int offset)
    {
        var n = Find(offset - 1);
        return IsLinear(n) ? runs[n].SourceStart + (offset - runs[n].TextStart) : runs[n].SourceEnd;
    }

    bool IsLinear(int n) =>
        n + 1 < runs.Length && runs[n].SourceEnd - runs[n].SourceStart == runs[n + 1].TextStart - runs[n].TextStart;

    int Find(int offset)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (runs[middle].TextStart <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}

/// <summary>A run of the reading text, up to the next run, and where it stands in the source.</summary>
readonly record struct SourceRun(int TextStart, int SourceStart, int SourceEnd);
