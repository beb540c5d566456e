using Marketplace.Texts;

namespace Marketplace.Kernel.Domain;

/// <summary>A search entry for another row. Words sort in ordinal order on every database, so a prefix is a range of the index.</summary>
public interface IWord
{
    /// <summary>One of <see cref="Words"/>.</summary>
    string Word { get; }
}
