using System.Globalization;
using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>A page of text on histories: what all of its forms say of a series, and lines that keep to a width.</summary>
sealed class HistoryPage(Screen? screen)
{
    const string Bold = "\u001B[1m", Yellow = "\u001B[33m", Grey = "\u001B[90m", Reset = "\u001B[0m";

    public StringBuilder Text { get; } = new();

    public int Width { get; } = screen?.Width ?? Screen.DefaultWidth;

    public Palette Palette { get; } = screen?.Palette ?? Palette.Plain;

    public LifeSigns Signs { get; } = new(screen?.Signs ?? Cli.Signs.Unicode);

    /// <summary>Whose filings are followed, which, and from when to when.</summary>
    public void AddHeader(FactorHistory history)
    {
        var followed = history.Filings.Where(static filing => filing.IsFollowed).ToList();
        if (Text.Length > 0)
            Text.Append('\n');
        var count = followed.Count == 1 ? $"1 filing, {DayOf(followed[0])}" : $"{followed.Count} filings, {DayOf(followed[0])} to {DayOf(followed[^1])}";
        Add(string.Join(Signs.Dot, new[] { history.Issuer, ContractName.Of(history.Kind), FormsOf(history, followed), count }.OfType<string>()), 0, Bold);
    }

    /// <summary>What was passed over, left out or is doubtful.</summary>
    public void AddNotes(FactorHistory history)
    {
        foreach (var note in history.Notes)
            Add(note, "");
        foreach (var filing in history.Filings)
            foreach (var note in filing.Notes)
                Add(note, $"{NameOf(filing)}: ");
    }

    public void AddLine(string text) => Add(text, 0, "");

    public void AddWarning(string text) => Add(text, 0, Yellow);

    /// <summary>A line that explains the one above it.</summary>
    public void AddDetail(string text) => Add(text, 4, Grey);

    /// <summary>A line, broken at spaces where it is too long.</summary>
    void Add(string text, int indent, string style)
    {
        var isStyled = Palette == Palette.Color && style.Length > 0;
        new WrappedLine(Text, Width, indent).Add(TerminalText.Of(text), isStyled ? style : "", isStyled ? Reset : "");
        // What must not be broken was joined by spaces that do not break.
        Text.Replace('\u00A0', ' ').Append('\n');
    }

    public void WriteTo(Stream output)
    {
        output.Write(Encoding.UTF8.GetBytes(Text.ToString().TrimEnd('\n') + '\n'));
        output.Flush();
        Text.Clear();
    }

    /// <summary>"2000-04-26, 8-K EX-99.1".</summary>
    public static string NameOf(HistoryFiling filing) =>
        string.Join(", ", new[] { DayOf(filing), string.Join(' ', new[] { filing.Filing.Form, filing.Filing.Exhibit }.OfType<string>()) }.Where(static part => part.Length > 0));

    public static string DayOf(HistoryFiling filing) => filing.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    public static string Cut(string text, int length, string ellipsis) =>
        text.Length <= length ? TerminalText.Of(text) : TerminalText.Of(text[..Math.Max(0, length - ellipsis.Length)].TrimEnd()) + ellipsis;

    void Add(Note note, string about)
    {
        if (note.Severity == NoteSeverity.Warning)
            AddWarning($"Warning: {about}{note.Message}");
        else
            AddLine($"Note: {about}{note.Message}");
    }

    // "10-K (10-K405, 10-K)", "release (8-K)"; the family alone where it has no other name.
    static string? FormsOf(FactorHistory history, List<HistoryFiling> followed)
    {
        var forms = string.Join(", ", followed.Select(static filing => filing.Filing.Form).OfType<string>().Distinct());
        return history.FormFamily is not { } family ? forms.Length > 0 ? forms : null
            : forms.Length == 0 || forms == family ? family
            : $"{family} ({forms})";
    }
}
