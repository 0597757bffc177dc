namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>The names left of the rows of a chart: in the size of labels where all fit, else a little smaller, and cut as the last resort.</summary>
/// <param name="Names">The names as they are set.</param>
/// <param name="Role">Their size.</param>
/// <param name="Width">The width of the widest.</param>
sealed record RowNames(IReadOnlyList<string> Names, TextRole Role, float Width)
{
    /// <summary>A column leaves half of its width to the names, a page less.</summary>
    public static RowNames Fit(Figure figure, IEnumerable<string> names)
    {
        var all = names.ToList();
        var most = figure.Width * (figure.Width < 45 * figure.Em ? 0.5f : 0.4f);
        var role = all.TrueForAll(name => figure.Lettering.Width(Lettering.Clean(name), TextRole.Label) <= most) ? TextRole.Label : TextRole.Note;
        var cut = all.ConvertAll(name => figure.Lettering.Cut(name, role, most));
        return new(cut, role, cut.Max(name => figure.Lettering.Width(name, role)));
    }
}
