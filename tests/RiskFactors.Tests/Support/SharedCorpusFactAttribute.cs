namespace RiskFactors.Tests.Support;

/// <summary>A test that needs the labelled filings beside the repository, which are not part of it; skipped where they are absent.</summary>
sealed class SharedCorpusFactAttribute : FactAttribute
{
    public SharedCorpusFactAttribute()
    {
        if (!Directory.Exists(SharedCorpus.Path("press", "docs")))
            Skip = $"There is no corpus of filings at {SharedCorpus.Path()}.";
    }
}

/// <summary>The filings beside the repository.</summary>
static class SharedCorpus
{
    public static string Path(params string[] parts) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine([Repository.Root, "..", "shared", "corpus", .. parts]));
}
