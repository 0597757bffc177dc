using System.CommandLine;
using RiskFactors.Training;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors train" as it is typed.</summary>
static class TrainCommand
{
    public static Command Create(CliStreams streams)
    {
        var text = new Argument<string>("TEXT") { Description = "Labelled risk factors: a file, or a folder whose .tsv files are read in the order of their names." };
        text.Validators.Add(TypingErrors.RefuseOptions);
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder that takes model.bin, model.md and scores.golden.json; made where it is missing.",
            HelpName = "FOLDER",
            Required = true,
        };
        var taxonomy = TopicOptions.Taxonomy();
        var seed = new Option<int>("--seed")
        {
            Description = "Where chance starts from; the same text and seed give the same model, bit for bit. Unless told: 1.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => new TopicTrainingOptions().Seed,
        };
        var command = new Command("train", "Train a topic model on labelled risk factors.") { text, output, taxonomy, seed };
        command.SetAction(result => new TrainRun(
            streams,
            result.GetValue(text)!,
            result.GetValue(output)!,
            TopicOptions.ReadTaxonomy(result.GetValue(taxonomy)),
            new TopicTrainingOptions { Seed = result.GetValue(seed) }).Run());
        return command;
    }
}
