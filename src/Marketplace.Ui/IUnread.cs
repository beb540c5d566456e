namespace Marketplace.Ui;

/// <summary>Unread items of a person. The top bar links to them and shows the number.</summary>
public interface IUnread
{
    /// <summary>The page that shows them.</summary>
    string Path { get; }

    /// <summary>The icon's name in <c>icons.svg</c>.</summary>
    string Icon { get; }

    /// <summary>The accessible label, in English; <c>{0}</c> is the number.</summary>
    string Label { get; }

    /// <summary>The number of unread items.</summary>
    /// <param name="personId">The account.</param>
    Task<int> CountFor(long personId);
}
