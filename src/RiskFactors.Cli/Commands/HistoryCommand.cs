using System.CommandLine;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors history" as it is typed.</summary>
static class HistoryCommand
{
    public static Command Create(CliStreams streams)
    {
        var issuer = new Argument<string>("ISSUER") { Description = "Whose factors are followed: a CIK, a ticker or a name." };
        issuer.Validators.Add(TypingErrors.RefuseOptions);
        var kind = new Option<string>("--kind") { Description = "Only the factors of this kind of section.", HelpName = "safe-harbor|risk-factors" };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<SectionKind>().Select(ContractName.Of)]);
        var form = new Option<string>("--form") { Description = "Only filings of this form and those that are followed together with it, such as 10-K; release for press releases.", HelpName = "FORM" };
        var topic = new Option<string>("--topic") { Description = "Only lifelines that had this topic in one of their wordings; riskfactors topics lists them.", HelpName = "TOPIC" };
        var line = new Option<int?>("--line") { Description = "Only the lifeline of this number; as a table every wording, where it stands and what changed in it.", HelpName = "NUMBER" };
        var from = new Option<string>("--from") { Description = "Follow from the first filing on this day or later.", HelpName = "DAY" };
        var to = new Option<string>("--to") { Description = "Follow to the last filing on this day or earlier.", HelpName = "DAY" };
        var output = new Option<string>("--output", "-o") { Description = "Write to this file instead of standard output; its name says the format.", HelpName = "FILE" };
        var command = new Command("history", "Follow each risk factor through an issuer's stored filings, from its first appearance to its end.")
        {
            issuer, kind, form, topic, line, from, to, output,
        };
        return StoreCommands.WithAction(command, (typing, typed) =>
        {
            var query = new FilingQuery(null, typed.GetValue(form), null, StoreTyping.Day("--from", typed.GetValue(from)), StoreTyping.Day("--to", typed.GetValue(to)));
            var arguments = new HistoryArguments(
                typed.GetValue(issuer)!, query, typed.GetValue(kind), typed.GetValue(topic), typed.GetValue(line), typing.Format(typed, streams, typed.GetValue(output)), typed.GetValue(output));
            return new HistoryRun(streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), arguments).Run();
        });
    }
}

/// <summary>What was typed after "riskfactors history"; null where nothing was.</summary>
sealed record HistoryArguments(string Issuer, FilingQuery Query, string? Kind, string? Topic, int? Line, OutputFormat Format, string? Output);
