namespace Marketplace.Contracts;

/// <summary>A command that an operator runs instead of the host: <c>dotnet Marketplace.Web.dll verify-log</c>.</summary>
public interface IRunAsCommand
{
    /// <summary>The first word of the command line. If several modules have a command of this name, all run, and the highest exit code is returned.</summary>
    string Name { get; }

    /// <summary>Runs the command and prints the result.</summary>
    /// <param name="say">Where the result is printed.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    Task<int> Run(TextWriter say, CancellationToken cancel);
}
