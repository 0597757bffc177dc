namespace RiskFactors.Cli.Scoring;

/// <summary>How a batch is scored.</summary>
/// <param name="Jobs">How many documents are scored at a time.</param>
/// <param name="Timeout">The most time that one document may take.</param>
/// <param name="Reading">What is read of a document, and how much.</param>
/// <param name="Order">In which order results are given.</param>
sealed record ScoreOptions(int Jobs, TimeSpan Timeout, FilingReadOptions Reading, ResultOrder Order);

/// <summary>The order of results.</summary>
enum ResultOrder
{
    /// <summary>That of the inputs.</summary>
    Input,

    /// <summary>As they are done.</summary>
    Done,
}
