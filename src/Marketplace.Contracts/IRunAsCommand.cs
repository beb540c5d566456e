namespace Marketplace.Contracts;

/// <summary>Something that whoever runs the product starts from the command line, instead of the host: <c>dotnet Marketplace.Web.dll verify-log</c>.</summary>
public interface IRunAsCommand
{
    /// <summary>The first word of the command line. Where several modules have one of this name, all run; the worst exit code is the command's.</summary>
    string Name { get; }

    /// <summary>Does it, and says what it found.</summary>
    /// <param name="say">Where a person reads the result.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The exit code of the process: 0 where all is well.</returns>
    Task<int> Run(TextWriter say, CancellationToken cancel);
}
