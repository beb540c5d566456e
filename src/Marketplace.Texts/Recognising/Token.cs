namespace Marketplace.Texts.Recognising;

/// <summary>A word or a mark of a message: as it is compared, where it stands in the text, and whether it had to be found behind other signs.</summary>
internal readonly record struct Token(string Word, int Start, int End, bool IsHidden = false)
{
    public bool IsWord => char.IsAsciiLetterOrDigit(Word[0]);

    public bool IsNumber => !Word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
