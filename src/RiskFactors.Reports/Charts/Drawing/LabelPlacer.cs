namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Puts labels beside a plot as near to their places as they can be without touching.</summary>
static class LabelPlacer
{
    /// <summary>
    /// The middles of labels of given heights within a stretch, in the order given, with the least sum of squared distances to where they want to be (labels that touch
    /// share the mean of what they want, which is isotonic regression); null where they do not fit at all.
    /// </summary>
    /// <param name="wanted">Where each wants its middle, in ascending order.</param>
    /// <param name="heights">The height of each with the gap that it needs.</param>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends.</param>
    public static float[]? Spread(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float from, float to)
    {
        if (heights.Sum() > to - from)
            return null;
        // Moved up by the heights before it, a label wants a place that must only not be above that of the label before.
        var offsets = new float[wanted.Count];
        for (var n = 1; n < offsets.Length; n++)
            offsets[n] = offsets[n - 1] + ((heights[n - 1] + heights[n]) / 2);
        var blocks = new List<(double Sum, int Count)>();
        for (var n = 0; n < wanted.Count; n++)
        {
            blocks.Add((wanted[n] - offsets[n], 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }
        if (wanted.Count == 0)
            return [];
        var least = from + (heights[0] / 2);
        var most = to - (heights[^1] / 2) - offsets[^1];
        var places = new float[wanted.Count];
        var next = 0;
        foreach (var (sum, count) in blocks)
            for (var n = 0; n < count; n++, next++)
                places[next] = (float)Math.Clamp(sum / count, least, Math.Max(least, most)) + offsets[next];
        return places;
    }
}
