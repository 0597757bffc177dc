using System.Buffers;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>What came of one document.</summary>
/// <param name="Disclosure">What was found, without its texts where they are rendered; null where the document failed.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal; null where they could not be read.</param>
/// <param name="Bytes">How many they are.</param>
/// <param name="Time">How long reading and extracting took.</param>
sealed record ScoreResult(Disclosure? Disclosure, InputFailure? Failure, string? Sha256, long Bytes, TimeSpan Time)
{
    /// <summary>The lines that are printed of it, from the pool; null where it goes to a store.</summary>
    public ArrayBufferWriter<byte>? Lines { get; init; }
}
