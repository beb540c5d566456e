namespace Marketplace.Texts.Recognising;

/// <summary>A word or a mark of a message: its folded form, its position, and whether it was disguised.</summary>
internal readonly record struct Token(string Word, int Start, int End, bool IsHidden = false)
{
    public bool IsWord => char.IsAsciiLetterOrDigit(Word[0]);

    public bool IsNumber => !Word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
