namespace Marketplace.Ui;

/// <summary>What may wait unread for a person. The top bar of everybody who is signed in leads there, with the number.</summary>
public interface IUnread
{
    /// <summary>Where it is read.</summary>
    string Path { get; }

    /// <summary>The picture, by its name in <c>icons.svg</c>.</summary>
    string Icon { get; }

    /// <summary>What is read out, in English; <c>{0}</c> is the number.</summary>
    string Label { get; }

    /// <summary>How much waits.</summary>
    /// <param name="personId">The account.</param>
    Task<int> CountFor(long personId);
}
