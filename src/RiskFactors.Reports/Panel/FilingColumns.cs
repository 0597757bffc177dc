using RiskFactors.Store;

namespace RiskFactors.Reports.Panel;

/// <summary>The wide table: one row a filing.</summary>
static class FilingColumns
{
    public static PanelTable<FilingRow> Table { get; } = Create();

    static PanelTable<FilingRow> Create()
    {
        var table = new PanelTable<FilingRow>("filings");
        Identify(table, static row => row);
        table.Add("status", static row => ContractName.Of(row.Filing.Status));
        table.Add("section_kind", static row => row.Kind is { } kind ? ContractName.Of(kind) : null);
        table.Add("method", static row => row.Sections.Count > 0 ? row.Sections[0].Evidence : null);
        table.Add("confidence", static row => row.Sections.Count > 0 ? row.Sections.Min(section => section.Confidence) : null);
        table.Add("n_sections", static row => row.Sections.Count);
        table.Add("n_factors", static row => row.Factors.Count);
        table.Add("prior", static row => row.Prior?.Filing.Key);
        table.Add("prior_accession", static row => row.Prior?.Filing.Filing.Accession);
        table.Add("prior_filed", static row => row.Prior?.Filing.Date);
        table.Add("days_since_prior", static row => row.Prior?.Distance);
        foreach (var status in Enum.GetValues<ChangeStatus>())
            table.Add($"n_{ContractName.Of(status)}", row => row.Count(status));
        foreach (var measure in MeasureDefinition.All)
            AddMeasure(table, PanelDictionary.OfMeasure("filings", measure));
        table.Add("legend_gained", static row => Joined(row.Legend?.Gained));
        table.Add("legend_lost", static row => Joined(row.Legend?.Lost));
        AddTopics(table, TopicTaxonomy.Default);
        return table;
    }

    /// <summary>Puts the score that takes all others into account into rows that are otherwise complete.</summary>
    public static void Adjust(IReadOnlyList<object?[]> rows)
    {
        int words = PlaceOf("n_words"), raw = PlaceOf("modification"), adjusted = PlaceOf(ModificationAdjustment.Name);
        var scored = rows.Where(row => row[raw] is not null).ToList();
        if (ModificationAdjustment.Fit([.. scored.Select(row => ((int)row[words]!, (double)row[raw]!))]) is { } adjustment)
            foreach (var row in scored)
                row[adjusted] = adjustment.Adjust((int)row[words]!, (double)row[raw]!);
    }

    static int PlaceOf(string column) => Table.Columns.Select(static (its, n) => (its.Name, n)).First(entry => entry.Name == column).n;

    // A measure that a row does not have by itself is put in by Adjust.
    static void AddMeasure(PanelTable<FilingRow> table, PanelColumn column) =>
        table.Add(column, column.Type == PanelType.Integer ? row => (int?)row.Measures.GetValueOrDefault(column.Name) : row => row.Measures.GetValueOrDefault(column.Name));

    /// <summary>The columns that say which filing it is; they open both tables.</summary>
    public static void Identify<TRow>(PanelTable<TRow> table, Func<TRow, FilingRow> filing)
    {
        void Add(string column, Func<StoredFiling, object?> cell) => table.Add(column, row => cell(filing(row).Filing));

        Add("filing", static stored => stored.Key);
        Add("cik", static stored => stored.Issuer?.Cik ?? stored.Filing.Cik);
        Add("ticker", static stored => stored.Filing.Ticker ?? (stored.Issuer is { Tickers: [.., var last] } ? last : null));
        Add("issuer", static stored => stored.Filing.Issuer ?? stored.Issuer?.Name);
        Add("accession", static stored => stored.Filing.Accession);
        Add("form", static stored => stored.Filing.Form);
        Add("exhibit", static stored => stored.Filing.Exhibit);
        Add("filed", static stored => stored.Filing.Filed);
        Add("period", static stored => stored.Filing.Period);
        Add("year", static stored => stored.Date?.Year);
        Add("fiscal_year", static stored => FiscalYear(stored.Filing));
    }

    // Only a report on a whole year says when the fiscal year ends. Compustat's convention: a year that ends before June is named after the one before.
    static int? FiscalYear(Filing filing) => filing is { Form: { } form, Period: { } end } && IsAnnual(form) ? end.Month < 6 ? end.Year - 1 : end.Year : null;

    static bool IsAnnual(string form) =>
        form.StartsWith("10-K", StringComparison.Ordinal) || form.StartsWith("20-F", StringComparison.Ordinal) || form.StartsWith("40-F", StringComparison.Ordinal);

    static void AddTopics(PanelTable<FilingRow> table, TopicTaxonomy taxonomy)
    {
        var groups = taxonomy.Topics.GroupBy(static topic => topic.Group).ToDictionary(static group => group.Key, static group => group.Select(static topic => topic.Id).ToList());
        foreach (var topic in taxonomy.Topics)
            table.Add(PanelDictionary.Find("filings", "n_{topic}", topic.Id, topic.Name), row => row.Count(topic.Id));
        foreach (var topic in taxonomy.Topics)
            table.Add(PanelDictionary.Find("filings", "sh_{topic}", topic.Id, topic.Name), row => Share(row.Count(topic.Id), row.Factors.Count));
        foreach (var (group, topics) in groups)
            table.Add(PanelDictionary.Find("filings", "n_group_{group}", group, group), row => CountOf(row, topics));
        foreach (var (group, topics) in groups)
            table.Add(PanelDictionary.Find("filings", "sh_group_{group}", group, group), row => Share(CountOf(row, topics), row.Factors.Count));
    }

    static int CountOf(FilingRow row, IEnumerable<string> topics) => topics.Sum(row.Count);

    static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    static string? Joined(IReadOnlyList<string>? words) => words is null ? null : string.Join("; ", words);
}
