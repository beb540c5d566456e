// The stand-in's whole surface in one place: see the project file for why it exists.
namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined type that writes and reads itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value from <paramref name="r"/>.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value to <paramref name="w"/>.</summary>
    void Write(BinaryWriter w);
}

/// <summary>How a user-defined type is stored.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>By the server's own layout.</summary>
    Native,

    /// <summary>By the type itself, see <see cref="IBinarySerialize"/>.</summary>
    UserDefined,
}

/// <summary>The type given is no valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException;

/// <summary>Marks a user-defined type and says how it is stored.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How the type is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>The largest size in bytes, -1 for no bound.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values take the same number of bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values sort by their bytes.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name at the server.</summary>
    public string? Name { get; set; }
}
