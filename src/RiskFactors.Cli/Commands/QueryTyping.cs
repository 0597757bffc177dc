using System.CommandLine;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The options that say which stored filings are meant.</summary>
sealed class QueryTyping
{
    readonly Option<string> issuer = new("--issuer") { Description = "Of this issuer: a CIK, a ticker or a name.", HelpName = "ISSUER" };
    readonly Option<string> form = new("--form") { Description = "Of this form, such as 10-K.", HelpName = "FORM" };
    readonly Option<string> topic = new("--topic") { Description = "With this topic; riskfactors topics lists them.", HelpName = "TOPIC" };
    readonly Option<string> from = new("--from") { Description = "Filed on this day or later.", HelpName = "DAY" };
    readonly Option<string> to = new("--to") { Description = "Filed on this day or earlier.", HelpName = "DAY" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[issuer, form, topic, from, to])
            command.Options.Add(option);
    }

    public FilingQuery Of(ParseResult typed) => new(
        typed.GetValue(issuer), typed.GetValue(form), typed.GetValue(topic),
        StoreTyping.Day("--from", typed.GetValue(from)), StoreTyping.Day("--to", typed.GetValue(to)));
}
