using RiskFactors.Training;

namespace RiskFactors.Cli.Commands;

/// <summary>Labelled text as train and evaluate read it: a fault in it is the caller's, and is told with its file and line.</summary>
static class LabelledText
{
    public static IReadOnlyList<TrainingExample> Read(string path, TopicTaxonomy taxonomy) => Check(() =>
    {
        try
        {
            return TrainingText.Read(path, taxonomy);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path}: there is no such file or folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    });

    public static T Check<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (TopicDataException e)
        {
            throw new UsageException(e.Message);
        }
    }
}

/// <summary>Prints the steps of a long run as they begin. Unlike <see cref="Progress{T}"/> it does so at once and in order.</summary>
sealed class StepReport(TextWriter error) : IProgress<string>
{
    public void Report(string value) => error.WriteLine($"{value} …");
}
