namespace RiskFactors.Training;

/// <summary>What a topic model is trained with. The defaults are those of the model that comes with the library, chosen by cross-validation.</summary>
public sealed record TopicTrainingOptions
{
    /// <summary>Where chance starts from; the same seed and text give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Weight of the squared weights against the loss.</summary>
    public float L2 { get; init; } = 5e-6f;

    /// <summary>Passes over the text at the most.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>Texts that an n-gram must occur in to be learned.</summary>
    public int LeastTexts { get; init; } = 3;

    /// <summary>Parts of the cross-validation.</summary>
    public int Folds { get; init; } = 5;
}
