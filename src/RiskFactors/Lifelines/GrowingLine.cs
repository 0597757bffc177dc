namespace RiskFactors.Lifelines;

/// <summary>A lifeline while filings are added.</summary>
sealed class GrowingLine(int number)
{
    readonly List<LifelineStep> steps = [];

    public int Number => number;

    /// <summary>The latest wording.</summary>
    public RiskFactor Wording { get; private set; } = null!;

    /// <summary>Zero-based number, among the filings that are followed, of the last one in which it stands.</summary>
    public int LastStood { get; private set; }

    /// <summary>Whether it is doubtful that the filing behind the last one in which it stands no longer has it.</summary>
    public bool LeftInDoubt => steps[^1] is { Factor: null, IsDoubtful: true };

    public void Stand(LifelineStep step, int filing)
    {
        // A text that stays is held once, however many filings have it.
        if (Wording is not null && step.Factor is { } factor && factor.Text == Wording.Text)
            step = step with { Factor = factor with { Text = Wording.Text } };
        Wording = step.Factor!;
        LastStood = filing;
        steps.Add(step);
    }

    public void Leave(LifelineStep step) => steps.Add(step);

    public Lifeline ToLifeline() => new(number, [.. steps]);
}
