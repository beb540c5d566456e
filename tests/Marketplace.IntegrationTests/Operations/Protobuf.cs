using System.Text;

namespace Marketplace.IntegrationTests.Operations;

/// <summary>Reads Protocol Buffers without a schema: fields by their numbers.</summary>
internal static class Protobuf
{
    /// <summary>The messages at the end of a path of fields.</summary>
    public static IEnumerable<byte[]> Messages(byte[] message, params int[] path) =>
        path.Aggregate((IEnumerable<byte[]>)[message], (found, field) => found.SelectMany(one => Bytes(one, field)));

    /// <summary>A field's text; empty if there is none.</summary>
    public static string Text(byte[] message, int field) => Bytes(message, field).Select(Encoding.UTF8.GetString).SingleOrDefault() ?? "";

    /// <summary>All values of a field of bytes.</summary>
    public static IEnumerable<byte[]> Bytes(byte[] message, int field) => Fields(message).Where(f => f.Field == field).Select(f => f.Bytes);

    /// <summary>All values of a field of whole numbers.</summary>
    public static IEnumerable<ulong> Numbers(byte[] message, int field) => Fields(message).Where(f => f.Field == field).Select(f => f.Number);

    private static IEnumerable<(int Field, ulong Number, byte[] Bytes)> Fields(byte[] message)
    {
        const int Varint = 0, Fixed64 = 1, Fixed32 = 5;
        var at = 0;
        while (at < message.Length)
        {
            var key = Number(message, ref at);
            var (field, number) = ((int)(key >> 3), 0UL);
            var length = (int)(key & 7) switch
            {
                Varint => 0,
                Fixed64 => sizeof(ulong),
                Fixed32 => sizeof(uint),
                _ => (int)Number(message, ref at),
            };
            if ((key & 7) == Varint) number = Number(message, ref at);
            yield return (field, number, message[at..(at + length)]);
            at += length;
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var (number, shift) = (0UL, 0);
        byte part;
        do
        {
            part = message[at++];
            number |= (ulong)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return number;
    }
}
