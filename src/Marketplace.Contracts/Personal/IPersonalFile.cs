namespace Marketplace.Contracts.Personal;

/// <summary>A person's data, written while it is read, so that no list is ever in memory as a whole.</summary>
public interface IPersonalFile
{
    /// <summary>Writes a list as JSON, page by page. A list without rows is left out.</summary>
    /// <param name="name">The list's name, such as <c>orders-as-buyer</c>.</param>
    /// <param name="page">Reads the rows after a key, in the order of their keys; none after the last. It is first asked for those after 0.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task Write(string name, Func<long, Task<IReadOnlyList<PersonalRow>>> page, CancellationToken cancel);

    /// <summary>Writes a short list as JSON. A list without rows is left out.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task Write(string name, IReadOnlyList<object> rows, CancellationToken cancel);

    /// <summary>Adds a picture or a document.</summary>
    /// <param name="path">Its folder and name.</param>
    /// <param name="content">Writes its bytes.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task Add(string path, Func<Stream, CancellationToken, Task> content, CancellationToken cancel);
}
