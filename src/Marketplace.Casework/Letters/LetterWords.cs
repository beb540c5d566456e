namespace Marketplace.Casework.Letters;

/// <summary>What the letter of every decision says, in English.</summary>
public static class LetterWords
{
    /// <summary>Whether a machine took part (rule MOD-7).</summary>
    public const string ByPeople = "A person made this decision. Automatic checks can mark messages and words for support, but they decide nothing.";
}
