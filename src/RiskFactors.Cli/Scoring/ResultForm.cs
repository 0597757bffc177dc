using System.Buffers;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>A form in which results are printed. Each worker has its own.</summary>
abstract class ResultForm
{
    /// <summary>What stands before the lines of all documents.</summary>
    public virtual byte[] Header => [];

    public abstract void Render(InputDocument document, Disclosure disclosure, IBufferWriter<byte> lines);

    public abstract void Render(InputDocument document, InputFailure failure, IBufferWriter<byte> lines);
}
