namespace Marketplace.Reviews.Domain;

internal enum Tone
{
    Positive,
    Neutral,
    Negative,
}
