using Marketplace.Texts;

namespace Marketplace.Kernel.Domain;

/// <summary>A row by which another is found: its word is kept in ordinal order on every database, so that a beginning is a range of the index.</summary>
public interface IWord
{
    /// <summary>One of <see cref="Words"/>.</summary>
    string Word { get; }
}
