namespace RiskFactors.Reports.Panel;

/// <summary>A risk factor and its filing.</summary>
readonly record struct FactorRow(FilingRow Filing, RiskFactor Factor)
{
    public FactorLink? Link => Filing.LinkOf(Factor);
}

/// <summary>The long table: one row a risk factor and filing.</summary>
static class FactorColumns
{
    public static PanelTable<FactorRow> Table { get; } = Create();

    static PanelTable<FactorRow> Create()
    {
        var table = new PanelTable<FactorRow>("factors");
        FilingColumns.Identify(table, static row => row.Filing);
        table.Add("section_kind", static row => row.Filing.Kind is { } kind ? ContractName.Of(kind) : null);
        table.Add("ordinal", static row => row.Factor.Ordinal);
        table.Add("group_heading", static row => row.Factor.Group);
        table.Add("caption", static row => row.Factor.Heading);
        table.Add("text", static row => row.Factor.Text);
        table.Add("start", static row => row.Factor.SourceSpan.Start);
        table.Add("end", static row => row.Factor.SourceSpan.End);
        table.Add("topic", static row => row.Factor.Topic?.Topic);
        table.Add("topic_group", static row => row.Factor.Topic is { } topic ? TopicTaxonomy.Default.Find(topic.Topic)?.Group : null);
        table.Add("probability", static row => row.Factor.Topic?.Probability);
        table.Add("second_topic", static row => row.Factor.Topics.Count > 1 ? row.Factor.Topics[1].Topic : null);
        table.Add("second_probability", static row => row.Factor.Topics.Count > 1 ? row.Factor.Topics[1].Probability : null);
        table.Add("change", static row => row.Link is { } link ? ContractName.Of(link.Status) : null);
        table.Add("has_moved", static row => row.Link?.IsMoved);
        table.Add("similarity", static row => row.Link is { Old.Count: > 0 } link ? link.Similarity : null);
        table.Add("prior", static row => row.Filing.Prior?.Filing.Key);
        table.Add("prior_ordinals", static row => row.Link is { Old.Count: > 0 } link ? string.Join("; ", link.Old.Select(factor => factor.Ordinal)) : null);
        table.Add("is_doubtful", static row => row.Link?.IsDoubtful);
        return table;
    }
}
