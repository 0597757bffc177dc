using System.Globalization;
using RiskFactors.Training;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors train": from labelled text to the three files of a model.</summary>
sealed class TrainRun(CliStreams streams, string text, string folder, TopicTaxonomy taxonomy, TopicTrainingOptions options)
{
    public int Run()
    {
        var progress = new StepReport(streams.Error);
        var examples = LabelledText.Read(text, taxonomy);
        var trained = LabelledText.Check(() => new TopicTrainer(taxonomy, options).Train(examples, progress));
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        try
        {
            Directory.CreateDirectory(folder);
            using (var file = new FileStream(Path.Combine(folder, "model.bin"), FileMode.Create, FileAccess.Write))
                trained.Save(file);
            File.WriteAllText(Path.Combine(folder, "model.md"), ModelCard.Write(trained, name, CommandLine(), options));
            File.WriteAllText(Path.Combine(folder, "scores.golden.json"), GoldenScores.Write(trained));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UsageException($"--output {folder}: {e.Message}");
        }
        var figures = trained.CrossValidation;
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {trained.Ngrams:N0} n-grams; cross-validation: first topic right {figures.Accuracy:0.000}, macro-F1 {figures.MacroF1:0.000}, calibration error {figures.ExpectedCalibrationError:0.000}"));
        return ExitCode.Success;
    }

    string CommandLine() =>
        $"riskfactors train {text} -o {folder}" + (options.Seed == new TopicTrainingOptions().Seed ? "" : $" --seed {options.Seed}");
}
