using System.CommandLine;
using RiskFactors.Training;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors evaluate" as it is typed.</summary>
static class EvaluateCommand
{
    public static Command Create(CliStreams streams)
    {
        var text = new Argument<string>("TEXT") { Description = "Labelled risk factors: a file, or a folder whose .tsv files are read in the order of their names." };
        text.Validators.Add(TypingErrors.RefuseOptions);
        var model = new Option<string>("--model")
        {
            Description = "Measure this model, or with the word default the one that comes with the tool. Unless told: cross-validate, training on four parts of five to measure on the fifth.",
            HelpName = "FILE",
        };
        var taxonomy = TopicOptions.Taxonomy();
        var format = new Option<string>("--format", "-f") { Description = "Tables for people, or JSON. Unless told: text.", HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("evaluate", "Measure how well topics are told on labelled risk factors.") { text, model, taxonomy, format };
        command.SetAction(result => new EvaluateRun(
            streams,
            result.GetValue(text)!,
            result.GetValue(model),
            TopicOptions.ReadTaxonomy(result.GetValue(taxonomy)),
            result.GetValue(format) == "json" ? EvaluationFormat.Json : EvaluationFormat.Text).Run());
        return command;
    }
}
